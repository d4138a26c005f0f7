using System.Text.Json;
using System.Text.Json.Serialization;

namespace TuyaGen.Cloud.Wire;

/// <summary>What every answer is wrapped in.</summary>
internal sealed class Envelope
{
    public bool? Success { get; init; }

    [JsonPropertyName("result")]
    public JsonElement Value { get; init; }

    public int? Code { get; init; }

    public string? Msg { get; init; }

    /// <summary>The cloud's time, in milliseconds since 1970.</summary>
    public long? T { get; init; }
}
