using System.Net;

namespace TuyaGen.Discovery;

/// <summary>
/// Looks at no more datagrams of one sender than many devices together would send, and remembers a bounded number of senders. When too
/// many are known, those that were quiet for a while are forgotten; in a flood of invented senders all are, which costs the honest ones
/// nothing. The same memory keeps each sender of garbage from being told of twice.
/// </summary>
internal sealed class SourceLimiter(TimeProvider time)
{
    /// <summary>How many datagrams a sender may send at once. Devices send one in five seconds; a relay sends those of many.</summary>
    public const int Burst = 100;

    /// <summary>How many datagrams a second a sender may send in the long run.</summary>
    public const int PerSecond = 50;

    /// <summary>How many senders are remembered.</summary>
    public const int MostSources = 1024;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Source> _sources = [];

    /// <summary>How many senders are remembered at present.</summary>
    public int Sources
    {
        get
        {
            lock (_gate)
                return _sources.Count;
        }
    }

    public Admission Admit(IPAddress address)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var source = Find(address, now);
            source.Tokens = Math.Min(Burst, source.Tokens + (time.GetElapsedTime(source.Last, now).TotalSeconds * PerSecond));
            source.Last = now;
            if (source.Tokens >= 1)
            {
                source.Tokens--;
                return Admission.Admitted;
            }

            if (source.IsFloodTold)
                return Admission.Refused;
            source.IsFloodTold = true;
            return Admission.RefusedFirst;
        }
    }

    /// <summary>Whether this is the first garbage of a sender.</summary>
    public bool IsFirstGarbage(IPAddress address)
    {
        lock (_gate)
        {
            var source = Find(address, time.GetTimestamp());
            var isFirst = !source.IsGarbageTold;
            source.IsGarbageTold = true;
            return isFirst;
        }
    }

    private Source Find(IPAddress address, long now)
    {
        if (_sources.TryGetValue(address, out var source))
            return source;
        if (_sources.Count == MostSources)
            MakeRoom(now);
        source = new() { Last = now };
        _sources.Add(address, source);
        return source;
    }

    private void MakeRoom(long now)
    {
        foreach (var (address, source) in _sources)
        {
            if (time.GetElapsedTime(source.Last, now) >= Quiet)
                _sources.Remove(address);
        }

        if (_sources.Count == MostSources)
            _sources.Clear();
    }

    private sealed class Source
    {
        public double Tokens { get; set; } = Burst;

        public long Last { get; set; }

        public bool IsFloodTold { get; set; }

        public bool IsGarbageTold { get; set; }
    }
}
