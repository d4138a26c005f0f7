using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>What a data point depends on, before the properties that it names are known.</summary>
internal sealed record ParsedRules
{
    public IReadOnlyList<ParsedCase> When { get; init; } = [];

    public IReadOnlyList<JsonMember> AvailableIf { get; init; } = [];

    /// <summary>The name of the property that gives the smallest number.</summary>
    public JsonNode? Minimum { get; init; }

    /// <summary>The name of the property that gives the largest number.</summary>
    public JsonNode? Maximum { get; init; }

    /// <summary>The name of the property that names the unit.</summary>
    public JsonNode? UnitOf { get; init; }
}

/// <summary>What a data point is while tests hold.</summary>
/// <param name="If">The tests; none for what always applies.</param>
/// <param name="Point">What it is then; null where the device has none then.</param>
internal sealed record ParsedCase(IReadOnlyList<JsonMember> If, ParsedPoint? Point);
