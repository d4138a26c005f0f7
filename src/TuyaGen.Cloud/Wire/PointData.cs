using System.Text.Json.Serialization;

namespace TuyaGen.Cloud.Wire;

/// <summary>A data point of a specification.</summary>
internal sealed class PointData
{
    public string? Code { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Desc { get; init; }

    /// <summary>The limits, as JSON text.</summary>
    public string? Values { get; init; }

    public int? DpId { get; init; }

    /// <summary>What Tuya's own example calls <see cref="DpId"/>.</summary>
    [JsonPropertyName("dpId")]
    public int? DpIdOfExample { get; init; }
}
