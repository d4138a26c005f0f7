namespace TuyaGen.Transport;

/// <summary>What one device or sub-device has reported. Written under the actor's lock; the status may be read without it.</summary>
internal sealed class StatusPage
{
    private readonly Lazy<AsyncGate> _gate = new();
    private volatile DeviceStatus? _status;
    private EventFilter? _events;
    private Dps _written = Dps.Empty;

    public DeviceStatus? Status => _status;

    public DeviceModel? Model => _events?.Model;

    public AsyncGate Gate => _gate.Value;

    public Dps Latest => (_status?.Dps ?? Dps.Empty).With(_written);

    public void Describe(DeviceModel model) => Interlocked.CompareExchange(ref _events, new(model), null);

    public void Expect(Dps written) => _written = _written.With(written);

    public void Forget() => _status = null;

    public (DeviceStatus Status, Dps Changed) Apply(Dps reported, DateTimeOffset now, string? product)
    {
        var known = _status?.Dps ?? Dps.Empty;
        var kept = _events is null ? reported : _events.Without(known, reported, product);
        var changed = known.Includes(kept)
            ? Dps.Empty
            : Dps.Create([.. kept.Where(r => !known.TryGetValue(r.Key, out var value) || value != r.Value)]);
        var status = new DeviceStatus(changed.Count == 0 ? known : known.With(changed), now);

        // Nothing is known of a device that has told no more than an event.
        if (_status is not null || kept.Count > 0 || reported.Count == 0)
            _status = status;
        if (_written.Count > 0)
            _written = Dps.Create([.. _written.Where(w => !reported.ContainsKey(w.Key))]);
        return (status, changed);
    }
}
