using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Lays what a variant says over what the document says, word by word. It is done on the JSON, so that one parser serves both and
/// every complaint points at the word that is wrong, wherever that stands.
/// </summary>
internal static class Merge
{
    // Words that say one thing together: a variant that gives one of them replaces all.
    private static readonly string[][] Groups =
    [
        ["divisor", "multiplier", "view"],
        ["set", "cases", "steps"],
    ];

    // Words that speak of the old type's values, and mean nothing for a new one.
    private static readonly string[] OfType =
    [
        "range", "step", "divisor", "multiplier", "view", "unit", "digits", "invert", "sum", "text", "maxLength", "minLength",
        "values", "bits", "encoding", "codec", "absent", "example", "layout", "when",
    ];

    /// <summary>The entries of a document with those of a variant: <c>false</c> removes one, an object is laid over it.</summary>
    public static IReadOnlyList<JsonMember> Entries(IReadOnlyList<JsonMember> main, IReadOnlyList<JsonMember> variant)
    {
        var merged = main.Where(m => !variant.Any(v => v.Name == m.Name && v.Value.IsFalse)).Select(m =>
            variant.FirstOrDefault(v => v.Name == m.Name) is { } over ? over with { Value = Lay(m.Value, over.Value) } : m);
        return [.. merged, .. variant.Where(v => !v.Value.IsFalse && main.All(m => m.Name != v.Name))];
    }

    /// <summary>The variants of a document that is included with those of the one that includes it.</summary>
    public static IReadOnlyList<JsonMember> Variants(IReadOnlyList<JsonMember> main, IReadOnlyList<JsonMember> over) => Together(main, over, Variant);

    private static JsonNode Variant(JsonNode main, JsonNode over) => Inside(main, over, Part);

    private static JsonNode Part(JsonNode main, JsonNode over) => Inside(main, over, Lay);

    private static JsonNode Inside(JsonNode main, JsonNode over, Func<JsonNode, JsonNode, JsonNode> lay) =>
        main.Kind == JsonKind.Object && over.Kind == JsonKind.Object
            ? new(JsonKind.Object, over.Range) { Members = Together(main.Members, over.Members, lay) }
            : over;

    // Unlike an entry of the document, one that a variant removes stays as the word false.
    private static IReadOnlyList<JsonMember> Together(
        IReadOnlyList<JsonMember> main, IReadOnlyList<JsonMember> over, Func<JsonNode, JsonNode, JsonNode> lay) =>
    [
        .. main.Select(m => over.FirstOrDefault(o => o.Name == m.Name) is { } own ? own with { Value = lay(m.Value, own.Value) } : m),
        .. over.Where(o => main.All(m => m.Name != o.Name)),
    ];

    /// <summary>An object with the words of another laid over its own.</summary>
    public static JsonNode Lay(JsonNode main, JsonNode over)
    {
        if (main.Kind != JsonKind.Object || over.Kind != JsonKind.Object)
            return over;
        var replaced = new HashSet<string>(over.Members.Select(m => m.Name));
        foreach (var group in Groups.Where(g => g.Any(replaced.Contains)).ToArray())
            replaced.UnionWith(group);
        if (over["type"] is { } type && type.Text != main["type"]?.Text)
            replaced.UnionWith(OfType);
        return new(JsonKind.Object, over.Range) { Members = [.. main.Members.Where(m => !replaced.Contains(m.Name)), .. over.Members] };
    }
}
