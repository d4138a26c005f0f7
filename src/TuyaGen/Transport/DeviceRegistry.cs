namespace TuyaGen.Transport;

/// <summary>One actor per device id, shared by all objects of the device, and gone with the last of them.</summary>
internal sealed class DeviceRegistry(TuyaContext context)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _devices = new(StringComparer.Ordinal);

    public DeviceActor Join(DeviceSettings settings, DeviceModel? model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(settings.Id, nameof(settings));
        if (settings.Key is null)
            throw new ArgumentException($"The device {settings.Id} has no local key; give the 16 characters from devices.json or the cloud.", nameof(settings));
        settings.Options.Check();
        if ((settings.Options.Version ?? settings.Version) is { } version)
            TuyaVersions.Check(version);
        var address = DeviceAddress.IsUnknown(settings.Address) ? null : DeviceAddress.Parse(settings.Address);
        DeviceActor actor;
        bool isNew;
        lock (_gate)
        {
            isNew = !_devices.TryGetValue(settings.Id, out var entry);
            if (isNew)
                _devices.Add(settings.Id, entry = new(new(context, settings, address, model)));
            entry!.Handles++;
            actor = entry.Actor;
        }

        if (isNew)
        {
            context.Beacons.Start();
            actor.Start();
        }
        else
        {
            actor.Adopt(settings, address, model);
        }

        return actor;
    }

    public ValueTask LeaveAsync(DeviceActor actor)
    {
        lock (_gate)
        {
            if (!_devices.TryGetValue(actor.Id, out var entry) || entry.Actor != actor || --entry.Handles > 0)
                return ValueTask.CompletedTask;
            _devices.Remove(actor.Id);
        }

        return actor.DisposeAsync();
    }

    /// <summary>A broadcast was heard.</summary>
    public void Hear(Beacon beacon)
    {
        DeviceActor? actor;
        lock (_gate)
            actor = _devices.TryGetValue(beacon.Id, out var entry) ? entry.Actor : null;
        actor?.Hear(beacon);
    }

    /// <summary>The hosts to which devices are connected at present.</summary>
    public IReadOnlyList<string> ConnectedHosts()
    {
        lock (_gate)
        {
            return [.. _devices.Values
                .Where(e => e.Actor is { Connection.State: ConnectionState.Connected, Address: not null })
                .Select(e => e.Actor.Address!.Host)];
        }
    }

    private sealed class Entry(DeviceActor actor)
    {
        public DeviceActor Actor { get; } = actor;

        public int Handles { get; set; }
    }
}
