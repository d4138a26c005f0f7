using System.Net;

namespace TuyaGen.Discovery;

/// <summary>The devices whose keys may be tried, and which of them are found already.</summary>
internal sealed class KeyRing
{
    private readonly Lock _gate = new();
    private readonly DeviceEntry[] _entries;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>Sub-devices have no connection of their own; what they list as a key is that of their gateway.</summary>
    public KeyRing(IEnumerable<DeviceEntry> entries) =>
        _entries = [.. entries.Where(e => e is { Key: not null, Cid: null, Id.Length: > 0 }).DistinctBy(e => e.Id)];

    public IReadOnlyList<DeviceEntry> All => _entries;

    /// <summary>Those that a host may be: first those that were there before, then those whose version fits, never those found elsewhere.</summary>
    public IReadOnlyList<DeviceEntry> For(IPAddress host, Func<TuyaVersion, bool> fits)
    {
        var address = host.ToString();
        lock (_gate)
        {
            return [.. _entries
                .Where(e => !_found.Contains(e.Id))
                .OrderByDescending(e => e.Address?.Split(':')[0] == address)
                .ThenByDescending(e => e.Version is { } version ? fits(version) ? 2 : 0 : 1)];
        }
    }

    public DeviceEntry? Find(string id) => Array.Find(_entries, e => e.Id == id);

    public void MarkFound(string id)
    {
        lock (_gate)
            _found.Add(id);
    }
}
