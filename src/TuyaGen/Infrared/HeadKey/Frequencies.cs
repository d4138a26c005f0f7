namespace TuyaGen.Infrared;

/// <summary>Counts numbers; of those that are equally frequent the one that came first wins.</summary>
internal sealed class Frequencies
{
    private readonly List<(int Number, int Count)> _counts = [];

    public void Count(int number)
    {
        var index = _counts.FindIndex(c => c.Number == number);
        if (index < 0)
            _counts.Add((number, 1));
        else
            _counts[index] = (number, _counts[index].Count + 1);
    }

    /// <summary>The most frequent number, or null if there is none.</summary>
    public int? Highest(int? except = null)
    {
        var (highest, most) = ((int?)null, 0);
        foreach (var (number, count) in _counts)
        {
            if (count > most && number != except)
                (highest, most) = (number, count);
        }

        return highest;
    }
}
