using System.Collections.Immutable;

namespace TuyaGen.Transport;

/// <summary>What a device and its sub-devices have reported, merged. One writer, any number of readers.</summary>
internal sealed class StatusBook
{
    private volatile ImmutableDictionary<string, DeviceStatus> _children = ImmutableDictionary<string, DeviceStatus>.Empty;
    private volatile DeviceStatus? _own;

    public DeviceStatus? this[string? cid]
    {
        get
        {
            if (cid is null)
                return _own;
            return _children.TryGetValue(cid, out var status) ? status : null;
        }
    }

    /// <summary>Lays a report over what is known, and says what in it is new.</summary>
    public (DeviceStatus Status, Dps Changed) Apply(string? cid, Dps reported, DateTimeOffset now)
    {
        var known = this[cid]?.Dps ?? Dps.Empty;
        var changed = known.Includes(reported) ? Dps.Empty : reported.Except(known);
        var status = new DeviceStatus(changed.Count == 0 ? known : known.With(changed), now);
        if (cid is null)
            _own = status;
        else
            _children = _children.SetItem(cid, status);
        return (status, changed);
    }

    public void Forget(string? cid)
    {
        if (cid is null)
            _own = null;
        else
            _children = _children.Remove(cid);
    }
}
