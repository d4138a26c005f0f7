using TuyaGen.Simulation.Serving;
using TuyaGen.Simulation.State;

namespace TuyaGen.Simulation;

// The sub-devices of a gateway. Guarded by the device's lock.
public sealed partial class SimulatedDevice
{
    private readonly Dictionary<string, Child> _children = new(StringComparer.Ordinal);
    private readonly List<ITimer> _scripts = [];

    /// <summary>The values of a sub-device now.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public Dps DpsOf(string cid)
    {
        lock (_gate)
            return ChildOf(cid).Store.Values;
    }

    /// <summary>Changes values of a sub-device as somebody at it does, and reports those that are new.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public void Set(string cid, Dps values)
    {
        ArgumentNullException.ThrowIfNull(values);
        lock (_gate)
            Report(ChildOf(cid).Store.Keep(values), cid);
    }

    /// <summary>Reports values of a sub-device whether or not they are new, or of one that does not exist.</summary>
    public void Push(string cid, Dps values)
    {
        ArgumentException.ThrowIfNullOrEmpty(cid);
        ArgumentNullException.ThrowIfNull(values);
        Report(values, cid);
    }

    /// <summary>Says whether the gateway reaches a sub-device. The status of one that it does not is answered from its memory, and writes
    /// to it are acknowledged and dropped.</summary>
    /// <param name="cid">The sub-device.</param>
    /// <param name="online">Whether the gateway reaches it.</param>
    /// <param name="tells">Whether the clients are sent the list; otherwise they hear of it when they ask.</param>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public void SetOnline(string cid, bool online, bool tells = true)
    {
        lock (_gate)
        {
            _children[cid] = ChildOf(cid) with { IsOnline = online };
            if (tells)
                ReportChildren();
        }
    }

    /// <summary>Pairs a sub-device with the gateway.</summary>
    /// <exception cref="ArgumentException">There is one with its cid.</exception>
    public void AddChild(SimulatedChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        lock (_gate)
        {
            if (_children.ContainsKey(child.Cid))
                throw new ArgumentException($"There is a sub-device '{child.Cid}' behind this device already.", nameof(child));
            _children.Add(child.Cid, new(new(child.Model, child.Variant, child.Dps, Options.ChecksWrites, Now), child.IsOnline));
            _scripts.AddRange(child.Script.Select(s => Options.Time.CreateTimer(
                _ => Play(child.Cid, s.IsOnline), null, s.After, Timeout.InfiniteTimeSpan)));
        }
    }

    /// <summary>Removes a sub-device from the gateway, whose lists leave it out from now on.</summary>
    /// <exception cref="ArgumentException">There is no such sub-device.</exception>
    public void RemoveChild(string cid)
    {
        lock (_gate)
        {
            _ = ChildOf(cid);
            _children.Remove(cid);
        }
    }

    /// <summary>Sends the list of sub-devices to the clients.</summary>
    public void ReportChildren()
    {
        lock (_gate)
        {
            foreach (var body in DescribeChildren())
                Tell(new Reply(TuyaCommand.LanExtStream) { Body = body });
        }
    }

    /// <summary>Sends a list to the clients that says what it likes.</summary>
    /// <param name="online">Those that it calls online.</param>
    /// <param name="offline">Those that it calls offline.</param>
    public void ReportChildren(IEnumerable<string> online, IEnumerable<string> offline)
    {
        ArgumentNullException.ThrowIfNull(online);
        ArgumentNullException.ThrowIfNull(offline);
        Tell(new Reply(TuyaCommand.LanExtStream) { Body = BodyWriter.SubDevices(online, offline) });
    }

    internal PointStore? StoreOf(string? cid) => cid is null ? _store : _children.GetValueOrDefault(cid)?.Store;

    internal bool Reaches(string? cid) => cid is null || _children[cid].IsOnline;

    /// <summary>Whether it knows the question for the list: 3.3 gateways do not, nor does a device that is none.</summary>
    internal bool ListsChildren => Options.ListsChildren ?? (Version >= TuyaVersion.V34 && _children.Count > 0);

    internal IEnumerable<byte[]> DescribeChildren()
    {
        var size = Options.ChildrenPerList > 0 ? Options.ChildrenPerList : Math.Max(1, _children.Count);
        return _children.Count == 0
            ? [BodyWriter.SubDevices([], [])]
            : _children.Chunk(size).Select(piece => BodyWriter.SubDevices(
                piece.Where(c => c.Value.IsOnline).Select(c => c.Key), piece.Where(c => !c.Value.IsOnline).Select(c => c.Key))).ToList();
    }

    // One that was removed meanwhile has no part in it any more.
    private void Play(string cid, bool isOnline)
    {
        lock (_gate)
        {
            if (!_isDisposed && _children.ContainsKey(cid))
                SetOnline(cid, isOnline);
        }
    }

    private Child ChildOf(string cid)
    {
        ArgumentException.ThrowIfNullOrEmpty(cid);
        return _children.GetValueOrDefault(cid) ?? throw new ArgumentException(
            $"There is no sub-device '{cid}' behind this device. " + (_children.Count == 0
                ? "It has none; name them in the options."
                : $"It has {string.Join(", ", _children.Keys)}."),
            nameof(cid));
    }

    private sealed record Child(PointStore Store, bool IsOnline);
}
