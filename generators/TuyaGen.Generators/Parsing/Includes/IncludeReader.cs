using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Lays a document over those that it includes. Their types stay theirs and are only named; everything else becomes a part of the
/// document, and a complaint about it points at the word that included it.
/// </summary>
internal sealed class IncludeReader(Library library, DiagnosticBag bag)
{
    private static readonly string[] Merged = ["link", "dps", "computed", "commands", "traits", "variants"];

    private readonly HashSet<string> _open = [];
    private readonly Dictionary<string, NamedType> _types = [];

    /// <summary>The types of other documents, by the names under which this one knows them.</summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>The document with what it includes.</summary>
    public JsonNode Read(JsonNode root, string path)
    {
        Add(StandardLibrary.Types, _types);
        return Lay(root, path, null, _types);
    }

    private static void Add(IReadOnlyDictionary<string, NamedType> more, Dictionary<string, NamedType> types)
    {
        foreach (var type in more)
            types[type.Key] = type.Value;
    }

    private JsonNode Lay(JsonNode root, string path, TextRange? at, Dictionary<string, NamedType> types)
    {
        _open.Add(path);
        if (root["include"] is { Kind: JsonKind.Array } list)
        {
            var parts = list.Items.Where(i => i.Kind == JsonKind.Text).Select(i => Part(i.Text, path, at ?? i.Range, types)).OfType<JsonNode>().ToArray();
            foreach (var part in Enumerable.Reverse(parts))
                root = Over(part, root);
        }

        _open.Remove(path);
        return root;
    }

    private JsonNode? Part(string name, string from, TextRange at, Dictionary<string, NamedType> types)
    {
        if (Includes.Same(name, StandardLibrary.Name))
            return null;
        if (library.Find(name, from) is not { } file)
        {
            bag.Add(TuyaDiagnostics.IncludeNotFound, at, name);
            return null;
        }

        if (_open.Contains(file.Path))
        {
            bag.Add(TuyaDiagnostics.Circular, at, name);
            return null;
        }

        var own = new DiagnosticBag(file.Path, file.Text);
        if (JsonReader.Read(file.Text.ToString(), out _) is not { } root)
        {
            bag.Add(TuyaDiagnostics.IncludeIsWrong, at, name);
            return null;
        }

        // It knows the types that it includes itself, and not those of its neighbours.
        var known = new Dictionary<string, NamedType>();
        Add(StandardLibrary.Types, known);
        var merged = Lay(Moved(root, at), file.Path, at, known);
        if (!Fragment.Types(root, library.Namespace, known, own, known))
            bag.Add(TuyaDiagnostics.IncludeIsWrong, at, name);
        Add(known, types);
        return merged;
    }

    private static JsonNode Over(JsonNode part, JsonNode root)
    {
        var members = root.Members.Where(m => !Merged.Contains(m.Name)).ToList();
        foreach (var word in Merged)
        {
            if (part[word] is not { } below)
                members.AddRange(root.Members.Where(m => m.Name == word));
            else if (root.Members.FirstOrDefault(m => m.Name == word) is not { } own)
                members.Add(new(word, below.Range, below));
            else
            {
                var together = word == "variants" ? Merge.Variants(below.Members, own.Value.Members) : Merge.Entries(below.Members, own.Value.Members);
                members.Add(own with { Value = new(own.Value.Kind, own.Value.Range) { Members = together } });
            }
        }

        return new(root.Kind, root.Range) { Members = members };
    }

    private static JsonNode Moved(JsonNode node, TextRange at) => new(node.Kind, at)
    {
        Text = node.Text,
        Items = [.. node.Items.Select(i => Moved(i, at))],
        Members = [.. node.Members.Select(m => new JsonMember(m.Name, at, Moved(m.Value, at)))],
    };
}
