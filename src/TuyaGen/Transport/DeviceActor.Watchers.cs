namespace TuyaGen.Transport;

// Who hears what happens: listeners with a buffer of their own each, and watchers that hand on to others' listeners.
internal sealed partial class DeviceActor
{
    private IDeviceWatcher[] _watchers = [];

    private bool IsHeard => _events.HasListeners || Array.Exists(_watchers, static w => w.IsHeard);

    public void Attach(IDeviceWatcher watcher)
    {
        lock (_gate)
        {
            watcher.Begin(_time.GetUtcNow(), _connection);
            _watchers = [.. _watchers, watcher];
        }
    }

    public void Detach(IDeviceWatcher watcher)
    {
        lock (_gate)
        {
            _watchers = [.. _watchers.Where(w => w != watcher)];
            watcher.End(_time.GetUtcNow());
        }
    }

    private void Tell(DeviceEvent happened)
    {
        _events.Send(happened);
        foreach (var watcher in _watchers)
            watcher.Hear(happened);
    }
}
