using System.Collections.Concurrent;

namespace TuyaGen.Transport;

/// <summary>What a device and its sub-devices have reported, merged. One writer, any number of readers.</summary>
internal sealed class StatusBook
{
    private readonly StatusPage _own = new();

    // Most devices have none.
    private ConcurrentDictionary<string, StatusPage>? _children;

    public DeviceStatus? this[string? cid] => Find(cid)?.Status;

    /// <summary>Learns what the data points mean; the first model counts.</summary>
    public void Describe(string? cid, DeviceModel model) => PageOf(cid).Describe(model);

    public DeviceModel? ModelOf(string? cid) => Find(cid)?.Model;

    public AsyncGate GateOf(string? cid) => PageOf(cid).Gate;

    /// <summary>Lays a report over what is known, and says what in it is new.</summary>
    public (DeviceStatus Status, Dps Changed) Apply(string? cid, Dps reported, DateTimeOffset now, string? product) =>
        PageOf(cid).Apply(reported, now, product);

    /// <summary>Notes what was written until it is reported.</summary>
    public void Expect(string? cid, Dps written) => Find(cid)?.Expect(written);

    /// <summary>What is known, with what was written since.</summary>
    public Dps Latest(string? cid) => Find(cid)?.Latest ?? Dps.Empty;

    public void Forget(string? cid) => Find(cid)?.Forget();

    /// <summary>A sub-device has no object any more.</summary>
    public void Remove(string cid) => Volatile.Read(ref _children)?.TryRemove(cid, out _);

    private StatusPage? Find(string? cid) => cid is null ? _own : Volatile.Read(ref _children)?.GetValueOrDefault(cid);

    private StatusPage PageOf(string? cid) => cid is null
        ? _own
        : LazyInitializer.EnsureInitialized(ref _children, static () => new(concurrencyLevel: 1, capacity: 8)).GetOrAdd(cid, static _ => new());
}
