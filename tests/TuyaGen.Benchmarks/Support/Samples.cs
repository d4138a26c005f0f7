namespace TuyaGen.Benchmarks.Support;

/// <summary>Durations in microseconds, for their percentiles. One thread at a time adds.</summary>
internal sealed class Samples
{
    private readonly List<float> _values = new(4096);

    public int Count => _values.Count;

    public void Add(TimeSpan duration) => _values.Add((float)duration.TotalMicroseconds);

    public void Add(Samples others) => _values.AddRange(others._values);

    public void Clear() => _values.Clear();

    /// <summary>The value that a part of all values, 0 to 1, does not exceed; 0 where there is none.</summary>
    public double Percentile(double part)
    {
        if (_values.Count == 0)
            return 0;
        _values.Sort();
        return Math.Round(_values[(int)Math.Min(_values.Count - 1, Math.Floor(part * _values.Count))], 1);
    }
}
