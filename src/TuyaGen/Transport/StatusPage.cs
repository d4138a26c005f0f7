namespace TuyaGen.Transport;

/// <summary>What one device or sub-device has reported. Written under the actor's lock; the status may be read without it.</summary>
internal sealed class StatusPage
{
    private volatile DeviceStatus? _status;
    private DeviceModel? _model;
    private AsyncGate? _gate;
    private Dps _written = Dps.Empty;

    public DeviceStatus? Status => _status;

    public DeviceModel? Model => _model;

    public AsyncGate Gate => LazyInitializer.EnsureInitialized(ref _gate, static () => new());

    public Dps Latest => (_status?.Dps ?? Dps.Empty).With(_written);

    public void Describe(DeviceModel model) => Interlocked.CompareExchange(ref _model, model, null);

    public void Expect(Dps written) => _written = _written.With(written);

    public void Forget() => _status = null;

    public (DeviceStatus Status, Dps Changed) Apply(Dps reported, DateTimeOffset now, string? product)
    {
        var known = _status?.Dps ?? Dps.Empty;
        var kept = _model is null ? reported : _model.WithoutEvents(known, reported, product);
        var status = new DeviceStatus(known.Learn(kept, out var changed), now);

        // Nothing is known of a device that has told no more than an event.
        if (_status is not null || kept.Count > 0 || reported.Count == 0)
            _status = status;
        if (_written.Count > 0)
            _written = Dps.Create([.. _written.Where(w => !reported.ContainsKey(w.Key))]);
        return (status, changed);
    }
}
