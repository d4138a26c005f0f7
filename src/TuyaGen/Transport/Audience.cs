namespace TuyaGen.Transport;

/// <summary>Who hears what happens to a device or to a sub-device: listeners with a buffer of their own each, and watchers that hand on to
/// others' listeners. Guarded by the actor's lock, except for the listening.</summary>
internal sealed class Audience(TuyaMetrics metrics)
{
    private readonly Broadcast<DeviceEvent> _listeners = new(static (missed, next) => new Lagged(next.At, missed), metrics);
    private IDeviceWatcher[] _watchers = [];

    /// <summary>Whether anybody would hear it. Where nobody does, an event is not even made.</summary>
    public bool IsHeard => _listeners.HasListeners || Array.Exists(_watchers, static w => w.IsHeard);

    public IAsyncEnumerable<DeviceEvent> Listen(int capacity, CancellationToken cancellationToken) =>
        _listeners.Listen(capacity, null, cancellationToken);

    public void Attach(IDeviceWatcher watcher) => _watchers = [.. _watchers, watcher];

    public void Detach(IDeviceWatcher watcher) => _watchers = [.. _watchers.Where(w => w != watcher)];

    public void Tell(DeviceEvent happened)
    {
        _listeners.Send(happened);
        foreach (var watcher in _watchers)
            watcher.Hear(happened);
    }

    public void Close() => _listeners.Close();
}
