using System.Text.Json;

namespace TuyaGen.Cloud.Wire;

/// <summary>A value of a data point.</summary>
internal sealed class ValueData
{
    public string? Code { get; init; }

    public int? DpId { get; init; }

    public JsonElement Value { get; init; }

    /// <summary>In milliseconds since 1970.</summary>
    public long? Time { get; init; }
}
