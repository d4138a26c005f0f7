namespace TuyaGen;

// Devices that a list knows: of the configuration, of the devices file, or an entry that is handed in.
public sealed partial class TuyaHub
{
    /// <summary>Opens every device of the configuration.</summary>
    internal void OpenAll()
    {
        foreach (var name in _directory.Names)
            Open(name);
    }

    internal TuyaDevice Open(string nameOrId) => TryFind(nameOrId, out var device) ? device : throw Unknown(nameOrId);

    private TuyaDevice Open(DeviceEntry entry, TuyaDeviceOptions? options = null)
    {
        lock (_gate)
        {
            if (_devices.FindId(entry.Id) is { } open)
                return open.Device;
            var settings = entry.ToSettings() with
            {
                Options = options ?? _directory.OptionsOf(entry.Name ?? entry.Id),
                Cid = entry.Parent is null ? null : entry.Cid,
                Gateway = entry is { Cid: not null, Parent: not null } ? GatewayOf(entry) : null,
            };
            if (settings is { Key: null, Gateway: null } && entry.KeyProblem is { } problem)
                throw new ArgumentException($"The key of '{entry}' is none. {problem}", nameof(entry));
            return Put(settings, CreatorOf(entry));
        }
    }

    private TuyaDevice GatewayOf(DeviceEntry entry)
    {
        if ((_devices.Find(entry.Parent!)?.Device.Cid ?? _directory.Find(entry.Parent!)?.Cid) is not null)
            throw new ArgumentException($"'{entry}' is said to be behind '{entry.Parent}', which is a sub-device itself; name the gateway.", nameof(entry));
        return Find(entry.Parent!) ?? throw new ArgumentException(
            $"'{entry}' is behind the gateway '{entry.Parent}', which is not known; add that one first.", nameof(entry));
    }

    private Func<DeviceSettings, TuyaContext, TuyaDevice> CreatorOf(DeviceEntry entry)
    {
        if (entry.Name is not null && _registrations.TryGetValue(entry.Name, out var registration))
            return registration.Create;
        if (entry.Model is not null && DeviceCatalogue.Default.TryFind(entry.Model, out var model))
            return CreatorOf(model);
        return CreatorOf(DeviceCatalogue.Default.TryFindProduct(entry.ProductId, out model) ? model : null);
    }
}
