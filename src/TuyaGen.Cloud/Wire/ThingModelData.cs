using System.Text.Json;
using System.Text.Json.Serialization;

namespace TuyaGen.Cloud.Wire;

/// <summary>A Thing Data Model: what a device is, in services.</summary>
internal sealed class ThingModelData
{
    [JsonPropertyName("modelId")]
    public string? ModelId { get; init; }

    public Service[]? Services { get; init; }

    internal sealed class Service
    {
        public Property[]? Properties { get; init; }
    }

    internal sealed class Property
    {
        [JsonPropertyName("abilityId")]
        public int? AbilityId { get; init; }

        [JsonPropertyName("accessMode")]
        public string? AccessMode { get; init; }

        public string? Code { get; init; }

        public string? Name { get; init; }

        public string? Description { get; init; }

        [JsonPropertyName("typeSpec")]
        public JsonElement TypeSpec { get; init; }
    }
}
