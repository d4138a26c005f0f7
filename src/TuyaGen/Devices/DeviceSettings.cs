namespace TuyaGen;

/// <summary>Which device: its identity, and what is known of the way to it.</summary>
/// <param name="Id">The device id (<c>gwId</c>, <c>devId</c>), which never changes while the device stays paired.</param>
public sealed record DeviceSettings(string Id)
{
    /// <summary>The local key, or null for a sub-device (its gateway has it).</summary>
    public LocalKey? Key { get; init; }

    /// <summary>The address: <c>ip</c>, <c>ip:port</c>, <c>[ipv6]:port</c> or a host name; null, empty or <c>auto</c> to wait for the
    /// device's broadcast. The port is 6668 unless given.</summary>
    public string? Address { get; init; }

    /// <summary>The protocol version; null to take it from the device's broadcast or from the model.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>How it wants to be asked; null to find out.</summary>
    public DeviceKind? Kind { get; init; }

    /// <summary>A name for people and logs.</summary>
    public string? Name { get; init; }

    /// <summary>The product id, where it is known.</summary>
    public string? ProductId { get; init; }

    /// <summary>The address behind a gateway (<c>cid</c>, <c>node_id</c>), for a sub-device; it needs <see cref="Gateway"/>.</summary>
    public string? Cid { get; init; }

    /// <summary>The gateway of a sub-device, whose connection it uses.</summary>
    public TuyaDevice? Gateway { get; init; }

    /// <summary>How the connection behaves.</summary>
    public TuyaDeviceOptions Options { get; init; } = TuyaDeviceOptions.Default;

    /// <summary>The settings of a device whose key is given as text.</summary>
    /// <exception cref="ArgumentException">The id is empty or the key is none; the message says what to do.</exception>
    public static DeviceSettings Of(string id, string localKey, string? address = null, TuyaVersion? version = null) => new(id)
    {
        Key = LocalKey.Parse(localKey),
        Address = address,
        Version = version,
    };
}
