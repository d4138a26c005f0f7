using System.Text.Json;
using System.Text.Json.Serialization;

namespace TuyaGen.Cloud.Wire;

/// <summary>A device in any of the lists; each list leaves out other fields.</summary>
internal sealed class DeviceData
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? LocalKey { get; init; }

    public string? Uid { get; init; }

    public string? Uuid { get; init; }

    public string? Mac { get; init; }

    public string? Sn { get; init; }

    public string? Category { get; init; }

    public string? ProductId { get; init; }

    public string? ProductName { get; init; }

    public int? BizType { get; init; }

    public string? Model { get; init; }

    public bool? Sub { get; init; }

    public bool? Online { get; init; }

    public string? Icon { get; init; }

    public string? Ip { get; init; }

    public string? NodeId { get; init; }

    public string? GatewayId { get; init; }

    public ValueData[]? Status { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}
