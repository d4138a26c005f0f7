using TuyaGen.Hosting;

namespace TuyaGen;

public sealed partial class TuyaHub
{
    /// <inheritdoc/>
    public TDevice Add<TDevice>(DeviceSettings settings)
        where TDevice : TuyaDevice, ITypedDevice<TDevice> =>
        (TDevice)AddNamed(settings, static (s, context) => TDevice.Create(s, context));

    /// <inheritdoc/>
    public TuyaDevice Add(DeviceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return AddNamed(settings, CreatorOf(DeviceCatalogue.Default.TryFindProduct(settings.ProductId, out var model) ? model : null));
    }

    /// <inheritdoc/>
    public TuyaDevice Add(DeviceEntry entry, TuyaDeviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            CheckFree(entry.Id, nameof(entry));
            CheckFree(entry.Name, nameof(entry));
            return Open(entry, options);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TuyaDevice> AddFile(string path)
    {
        List<TuyaDevice> devices = [];

        // A gateway comes before what lies behind it.
        foreach (var entry in DevicesFile.Load(path).OrderBy(e => e.Cid is not null))
        {
            try
            {
                devices.Add(Open(entry));
            }
            catch (ArgumentException e)
            {
                Log.DeviceLeftOut(_log, entry.ToString(), e.Message);
            }
        }

        return devices;
    }

    private TuyaDevice AddNamed(DeviceSettings settings, Func<DeviceSettings, TuyaContext, TuyaDevice> create)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings is { Cid: not null, Gateway: null })
            throw new ArgumentException($"The sub-device '{settings.Name ?? settings.Id}' has no gateway; set Gateway to the device that it is behind.", nameof(settings));
        lock (_gate)
        {
            CheckFree(settings.Id, nameof(settings));
            CheckFree(settings.Name, nameof(settings));
            return Put(settings, create);
        }
    }

    // In the lock from the making of the device to its entry, so that nobody meets half of it.
    private TuyaDevice Put(DeviceSettings settings, Func<DeviceSettings, TuyaContext, TuyaDevice> create)
    {
        ThrowIfDisposed();
        var feed = new HubFeed(create(settings, _context), _events);
        _devices.Add(feed);
        feed.Device.Attach(feed);
        return feed.Device;
    }

    private void CheckFree(string? nameOrId, string parameter)
    {
        ThrowIfDisposed();
        if (nameOrId is not null && _devices.Find(nameOrId) is { Device: var there })
            throw new ArgumentException($"The hub has '{nameOrId}' already: {there}. Remove that one first, or give this one a name of its own.", parameter);
    }

    private static Func<DeviceSettings, TuyaContext, TuyaDevice> CreatorOf(DeviceModel? model) =>
        model is null ? static (settings, context) => new TuyaDevice(settings, context) : model.Create;
}
