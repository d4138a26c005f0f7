namespace TuyaGen;

/// <summary>A device as a list of devices names it: <c>devices.json</c> of tinytuya, or the program's configuration.</summary>
public sealed record DeviceEntry
{
    /// <summary>The device id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name for people.</summary>
    public string? Name { get; init; }

    /// <summary>The local key; null where the list has none, as for sub-devices.</summary>
    public LocalKey? Key { get; init; }

    /// <summary>Why the key that stands in the list is none, without showing it; null where it is one or missing.</summary>
    public string? KeyProblem { get; init; }

    /// <summary>The last known address.</summary>
    public string? Address { get; init; }

    /// <summary>The protocol version.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>The product id.</summary>
    public string? ProductId { get; init; }

    /// <summary>Tuya's category code.</summary>
    public string? Category { get; init; }

    /// <summary>The address behind a gateway, for a sub-device.</summary>
    public string? Cid { get; init; }

    /// <summary>The id of the gateway, for a sub-device.</summary>
    public string? Parent { get; init; }

    /// <summary>The name of the device model, where the list knows it.</summary>
    public string? Model { get; init; }

    /// <summary>What a connection needs.</summary>
    public DeviceSettings ToSettings() => new(Id)
    {
        Key = Key,
        Address = Address,
        Version = Version,
        Name = Name,
        ProductId = ProductId,
    };

    /// <summary>The name or id; never the key.</summary>
    public override string ToString() => Name ?? Id;
}
