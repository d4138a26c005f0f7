using TuyaGen.Simulation.Serving;
using TuyaGen.Simulation.State;

namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    /// <summary>Its values now.</summary>
    public Dps Dps
    {
        get
        {
            lock (_gate)
                return _store.Values;
        }
    }

    /// <summary>The values of a sub-device now.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public Dps DpsOf(string cid)
    {
        lock (_gate)
            return ChildOf(cid).Store.Values;
    }

    /// <summary>Changes a value as somebody at the device does, and reports it to the clients. A value that it has already is not
    /// reported.</summary>
    public void Set(int dp, DpValue value) => Set(Dps.Of(dp, value));

    /// <summary>Changes values as somebody at the device does, and reports in one message those that are new.</summary>
    public void Set(Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        lock (_gate)
            Report(_store.Keep(values), null);
    }

    /// <summary>Changes values of a sub-device and reports those that are new.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public void Set(string cid, Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        lock (_gate)
            Report(ChildOf(cid).Store.Keep(values), cid);
    }

    /// <summary>Reports values whether or not they are new. The device's own values stay as they are, so that the report may be an event,
    /// an old one or a wrong one.</summary>
    public void Push(Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Report(values, null);
    }

    /// <summary>Reports values of a sub-device whether or not they are new, or of one that does not exist.</summary>
    public void Push(string cid, Dps values)
    {
        ArgumentException.ThrowIfNullOrEmpty(cid);
        ArgumentNullException.ThrowIfNull(values);
        Report(values, cid);
    }

    /// <summary>Says whether the gateway reaches a sub-device, and tells the clients.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public void SetOnline(string cid, bool online)
    {
        lock (_gate)
        {
            _children[cid] = ChildOf(cid) with { IsOnline = online };
            Tell(new Reply(TuyaCommand.LanExtStream) { Body = DescribeChildren() });
        }
    }

    internal PointStore? StoreOf(string? cid) => cid is null ? _store : _children.GetValueOrDefault(cid)?.Store;

    internal bool Reaches(string? cid) => cid is null || _children[cid].IsOnline;

    internal byte[] DescribeChildren() => BodyWriter.SubDevices(
        _children.Where(c => c.Value.IsOnline).Select(c => c.Key), _children.Where(c => !c.Value.IsOnline).Select(c => c.Key));

    private Child ChildOf(string cid)
    {
        ArgumentException.ThrowIfNullOrEmpty(cid);
        return _children.GetValueOrDefault(cid) ?? throw new ArgumentException(
            $"There is no sub-device '{cid}' behind this device. " + (_children.Count == 0
                ? "It has none; name them in the options."
                : $"It has {string.Join(", ", _children.Keys)}."),
            nameof(cid));
    }

    private void Report(Dps values, string? cid)
    {
        if (values.Count > 0)
            Tell(new Reply(TuyaCommand.Status) { Dps = values, Cid = cid });
    }
}
