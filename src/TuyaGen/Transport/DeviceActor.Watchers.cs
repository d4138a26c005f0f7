namespace TuyaGen.Transport;

// Who hears what happens: those of the device itself, and those of each sub-device.
internal sealed partial class DeviceActor
{
    public IAsyncEnumerable<DeviceEvent> EventsAsync(string? cid, CancellationToken cancellationToken) =>
        AudienceOf(cid).Listen(_options.ListenerCapacity, cancellationToken);

    public void Attach(string? cid, IDeviceWatcher watcher)
    {
        lock (_gate)
        {
            watcher.Begin(_time.GetUtcNow(), _connection);
            AudienceOf(cid).Attach(watcher);
        }
    }

    public void Detach(string? cid, IDeviceWatcher watcher)
    {
        lock (_gate)
        {
            (cid is null ? _audience : _subDevices?.Find(cid)?.Audience)?.Detach(watcher);
            watcher.End(_time.GetUtcNow());
        }
    }

    private Audience AudienceOf(string? cid)
    {
        if (cid is null)
            return _audience;
        lock (_gate)
            return _subDevices?.Find(cid)?.Audience ?? throw Disposed(DeviceRoute.ToChild(Id, cid, cid));
    }

    // What happens to the gateway's connection happens to all that stand behind it.
    private void TellAll(DeviceEvent happened)
    {
        _audience.Tell(happened);
        foreach (var entry in _subDevices?.Entries ?? [])
            entry.Audience.Tell(happened);
    }

    private void CloseAudiences()
    {
        lock (_gate)
        {
            _audience.Close();
            _subDevices?.Close();
        }
    }
}
