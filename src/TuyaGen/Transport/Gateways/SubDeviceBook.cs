using System.Diagnostics.CodeAnalysis;

namespace TuyaGen.Transport;

/// <summary>
/// The sub-devices behind a gateway: those that the program has claimed, and as many others as have room, so that a gateway that names
/// new ones without end fills no memory. Guarded by the actor's lock.
/// </summary>
internal sealed class SubDeviceBook(TuyaMetrics metrics)
{
    /// <summary>How many sub-devices that nobody claims are remembered; a Zigbee network has room for about 200.</summary>
    public const int MostUnclaimed = 256;

    // Real ones have 16 to 22 characters.
    private const int LongestUnclaimed = 64;

    private readonly Dictionary<string, SubDeviceEntry> _entries = new(StringComparer.Ordinal);
    private int _round;
    private bool _isRoundAnswered;

    public IReadOnlyCollection<SubDeviceEntry> Entries => _entries.Values;

    /// <summary>How many sub-devices are claimed.</summary>
    public int Claimed { get; private set; }

    public SubDeviceEntry? Find(string cid) => _entries.GetValueOrDefault(cid);

    public bool TryFindClaimed(string cid, [NotNullWhen(true)] out SubDeviceEntry? entry) =>
        _entries.TryGetValue(cid, out entry) && entry.IsClaimed;

    /// <summary>An object of the program stands for it from now on.</summary>
    public SubDeviceEntry Claim(string cid, DateTimeOffset now)
    {
        if (!_entries.TryGetValue(cid, out var entry))
            _entries.Add(cid, entry = new(cid, now, metrics));
        if (entry.Claims++ == 0)
            Claimed++;
        return entry;
    }

    /// <summary>An object less stands for it; true when it was the last, and all that was known of it is forgotten.</summary>
    public bool Release(string cid)
    {
        if (!TryFindClaimed(cid, out var entry) || --entry.Claims > 0)
            return false;
        Claimed--;
        entry.Audience.Close();
        _entries.Remove(cid);
        return true;
    }

    /// <summary>Finds it, or remembers it from now on; null where there is no room for one more that nobody claims.</summary>
    public SubDeviceEntry? Meet(string cid, DateTimeOffset now)
    {
        if (_entries.TryGetValue(cid, out var entry))
            return entry;
        if (_entries.Count - Claimed >= MostUnclaimed || cid.Length is 0 or > LongestUnclaimed)
            return null;
        _entries.Add(cid, entry = new(cid, now, metrics));
        return entry;
    }

    /// <summary>The gateway is asked for its list: those that the answers to the last question left out are in doubt.</summary>
    public void BeginRound(long doubtedUntil)
    {
        if (_isRoundAnswered)
        {
            foreach (var entry in _entries.Values.Where(e => e.ListedInRound != _round))
                entry.Doubt(PresenceReason.NotListed, doubtedUntil);
        }

        _round++;
        _isRoundAnswered = false;
    }

    /// <summary>Takes a name in a list over; true when it stood there otherwise before.</summary>
    public bool List(SubDeviceEntry entry, bool isOnline)
    {
        var isNews = entry.IsListedOnline != isOnline;
        (entry.IsListedOnline, entry.ListedInRound, _isRoundAnswered) = (isOnline, _round, true);
        return isNews;
    }

    /// <summary>A new connection: bad news must hold on one, so what was in doubt on the old one is no more.</summary>
    public void Restart()
    {
        _isRoundAnswered = false;
        foreach (var entry in _entries.Values)
            entry.Trust();
    }

    public void Close()
    {
        foreach (var entry in _entries.Values)
            entry.Audience.Close();
    }
}
