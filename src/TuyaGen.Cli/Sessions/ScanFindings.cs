namespace TuyaGen.Cli.Sessions;

/// <summary>What a scan has found so far, and what is still missed. Nothing is asked of a device that was heard.</summary>
internal sealed class ScanFindings
{
    private readonly List<DiscoveredDevice> _devices = [];
    private readonly List<NetworkHost> _strangers = [];
    private readonly List<DeviceEntry> _missing = [];
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The devices, each as it was last.</summary>
    public IReadOnlyList<DiscoveredDevice> Devices => _devices;

    /// <summary>What takes connections and is no device that is known.</summary>
    public IReadOnlyList<NetworkHost> Strangers => _strangers;

    /// <summary>The known devices that were not found; shrinks while the scan goes on.</summary>
    public IReadOnlyList<DeviceEntry> Missing => _missing;

    /// <summary>Where devices were heard; grows while the scan goes on.</summary>
    public IReadOnlyCollection<string> Addresses => _addresses;

    /// <summary>Names devices that ought to be found.</summary>
    public void Expect(IEnumerable<DeviceEntry> known) => _missing.AddRange(known);

    public void Add(DiscoveredDevice device)
    {
        var same = _devices.FindIndex(d => d.Id == device.Id && d.IsDoubtful == device.IsDoubtful && (!d.IsDoubtful || d.Source == device.Source));
        if (same >= 0)
            _devices[same] = device;
        else
            _devices.Add(device);
        if (device.IsDoubtful)
            return;
        _addresses.Add(device.Address);
        _missing.RemoveAll(e => e.Id == device.Id);
    }

    public void Add(NetworkHost host)
    {
        if (host.Device is { } device)
            Add(device);
        else
            _strangers.Add(host);
    }
}
