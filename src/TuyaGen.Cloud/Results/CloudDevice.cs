using System.Text.Json;

namespace TuyaGen.Cloud;

/// <summary>A device of the account, as the cloud knows it.</summary>
public sealed record CloudDevice
{
    /// <summary>The device id.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its owner gave it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The local key; null where the cloud gives none. It prints as <c>***</c>.</summary>
    public LocalKey? Key { get; init; }

    /// <summary>The id of the account that owns it.</summary>
    public string? Uid { get; init; }

    /// <summary>The id that its maker gave it.</summary>
    public string? Uuid { get; init; }

    /// <summary>The address of its network card.</summary>
    public string? Mac { get; init; }

    /// <summary>The serial number.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Tuya's category code, for instance <c>dj</c> for lights.</summary>
    public string? Category { get; init; }

    /// <summary>The product id, by which device models are found.</summary>
    public string? ProductId { get; init; }

    /// <summary>The name of the product.</summary>
    public string? ProductName { get; init; }

    /// <summary>The maker's name of the model.</summary>
    public string? Model { get; init; }

    /// <summary>Tuya's number of the kind of business.</summary>
    public int? BizType { get; init; }

    /// <summary>Whether it lies behind a gateway.</summary>
    public bool IsSubDevice { get; init; }

    /// <summary>Its address behind the gateway.</summary>
    public string? NodeId { get; init; }

    /// <summary>The id of its gateway, where it has one that is known.</summary>
    public string? GatewayId { get; init; }

    /// <summary>Whether it is connected to the cloud; null where the list does not say.</summary>
    public bool? IsOnline { get; init; }

    /// <summary>The address from which it reached the cloud: that of the router, not of the local network.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>The path of its picture below <c>https://images.</c> and the domain of the data centre.</summary>
    public string? Icon { get; init; }

    /// <summary>What it last reported to the cloud, by code; empty where the list does not say.</summary>
    public IReadOnlyDictionary<string, DpValue> Status { get; init; } = new Dictionary<string, DpValue>();

    /// <summary>Everything else that the lists say of it, by their names: <c>time_zone</c>, <c>active_time</c> and the like.</summary>
    public IReadOnlyDictionary<string, JsonElement> Other { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The device as a list of devices names it, for <see cref="DeviceEntry.ToSettings"/> and the hub. Its address and version
    /// come from its broadcasts; the cloud knows neither.</summary>
    public DeviceEntry ToEntry() => new()
    {
        Id = Id,
        Name = Name,
        Key = Key,
        ProductId = ProductId,
        Category = Category,
        Cid = IsSubDevice ? NodeId : null,
        Parent = GatewayId,
    };

    /// <summary>The name and id; never the key.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
