using System.Text.Json.Nodes;

namespace TuyaGen.TestSupport;

/// <summary>What a schema cannot say about its documents: names that mean something, and what must stand around a value for it to make sense. All are
/// given by the place in the schema; a text that is no JSON stands for itself.</summary>
/// <param name="Values">Values for a place, instead of made up ones.</param>
/// <param name="Keys">Names for the members of an object that may have any.</param>
/// <param name="Objects">Objects to which one property at a time is added; those of <c>place+name</c> are for that property only.</param>
/// <param name="Before">Items that stand before the one of interest, several lists of them.</param>
public sealed record SchemaContexts(
    IReadOnlyDictionary<string, string[]> Values, IReadOnlyDictionary<string, string[]> Keys,
    IReadOnlyDictionary<string, string[]> Objects, IReadOnlyDictionary<string, string[]> Before)
{
    internal static IEnumerable<JsonNode?> Read(IReadOnlyDictionary<string, string[]> table, string place) =>
        table.TryGetValue(place, out var found) ? found.Select(t => JsonNode.Parse(t)) : [];
}
