namespace TuyaGen.Discovery;

/// <summary>
/// What a scan has heard: each device once, and again when something about it changes. A doubtful claim never replaces what the device
/// itself said; each sender of one counts as a device of its own.
/// </summary>
internal sealed class ScanBook(KnownDevices known)
{
    /// <summary>How many devices a scan keeps; more than any network has, and an end to what a forger can make us keep.</summary>
    public const int MostDevices = 10_000;

    private readonly Dictionary<(string Id, string? Doubtful), DiscoveredDevice> _devices = [];

    /// <summary>The device, where it is new or has changed; null otherwise.</summary>
    public DiscoveredDevice? Note(Sighting sighting)
    {
        var beacon = sighting.Beacon;
        var source = sighting.Source.ToString();
        var key = (beacon.Id, sighting.IsHonest ? null : source);
        var before = _devices.GetValueOrDefault(key);
        if (before is null && _devices.Count == MostDevices)
            return null;
        var device = known.Complete(new(beacon.Id, sighting.IsHonest ? source : beacon.Address)
        {
            Version = beacon.Version ?? before?.Version,
            ProductKey = beacon.ProductKey ?? before?.ProductKey,
            IsEncrypted = beacon.IsEncrypted ?? before?.IsEncrypted,
            Origin = DiscoveryOrigin.Broadcast,
            Port = sighting.Port,
            Source = source,
            At = sighting.At,
        });
        _devices[key] = device;
        return before is null || device with { At = before.At, Port = before.Port } != before ? device : null;
    }
}
