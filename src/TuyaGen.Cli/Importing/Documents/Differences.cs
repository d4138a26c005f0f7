using TuyaGen.Generators.Json;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Where a source says something else than a document.</summary>
internal static class Differences
{
    // Names, sentences and marks are the user's, and words and bits are added.
    private static readonly HashSet<string> Facets =
        ["type", "access", "range", "step", "divisor", "multiplier", "view", "unit", "encoding", "codec", "invert", "text"];

    /// <summary>A sentence for each facet of a property about which the source says something else.</summary>
    public static IEnumerable<string> Of(JsonMember property, Json wanted)
    {
        foreach (var (name, value) in wanted.Members!.Where(m => Facets.Contains(m.Name)))
        {
            var existing = property.Value[name];
            if (existing is null || !Same(existing, value))
                yield return $"{property.Name}: the source says {name} {value}, the document {Describe(existing)}; the document stays.";
        }
    }

    private static bool Same(JsonNode existing, Json wanted) => existing.Kind switch
    {
        JsonKind.Array => wanted.Items?.Count == existing.Items.Count && existing.Items.Zip(wanted.Items).All(p => Same(p.First, p.Second)),
        JsonKind.Object => wanted.Members?.Count == existing.Members.Count
            && existing.Members.Zip(wanted.Members).All(p => p.First.Name == p.Second.Name && Same(p.First.Value, p.Second.Value)),
        _ => wanted.Scalar == Describe(existing),
    };

    private static string Describe(JsonNode? node) => node?.Kind switch
    {
        null => "nothing",
        JsonKind.Array => $"[{string.Join(", ", node!.Items.Select(Describe))}]",
        JsonKind.Object => $"{{ {string.Join(", ", node!.Members.Select(m => $"{Json.Quote(m.Name)}: {Describe(m.Value)}"))} }}",
        JsonKind.Text => Json.Quote(node!.Text),
        JsonKind.Number when node!.TryGetNumber(out var number) => Json.Of(number).Scalar!,
        JsonKind.Null => "null",
        _ => node!.Text,
    };
}
