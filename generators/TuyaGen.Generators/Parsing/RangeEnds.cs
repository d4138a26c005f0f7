using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>The two ends of a range: numbers, or the names of properties whose values they are.</summary>
internal sealed record RangeEnds(decimal? Min, decimal? Max, JsonNode? MinOf = null, JsonNode? MaxOf = null)
{
    public bool AreNumbers => MinOf is null && MaxOf is null;
}
