using System.Text.Json.Nodes;

namespace TuyaGen.TestSupport;

/// <summary>A value that a schema allows.</summary>
/// <param name="Value">The value.</param>
/// <param name="Shows">What of the schema it shows: the places of properties, or of one value of a list.</param>
public sealed record SchemaSample(JsonNode? Value, IReadOnlyList<string> Shows)
{
    internal SchemaSample Showing(string place) => this with { Shows = [place, .. Shows] };
}
