using System.Text.Json.Nodes;

namespace TuyaGen.TestSupport;

/// <summary>A value that a schema allows.</summary>
/// <param name="Value">The value.</param>
/// <param name="Shows">What of the schema it shows: the place of a property, of a form, or of one value of a list.</param>
public sealed record SchemaSample(JsonNode? Value, string Shows);
