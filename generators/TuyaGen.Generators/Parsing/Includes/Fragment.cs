using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Documents without a device: types for others to include.</summary>
internal static class Fragment
{
    /// <summary>Reads the types of a document for another one.</summary>
    /// <param name="root">The document.</param>
    /// <param name="ns">The namespace, where it names none.</param>
    /// <param name="others">The types that it knows itself.</param>
    /// <param name="bag">Its own complaints.</param>
    /// <param name="found">Where the types go: those that it names, and hidden ones that belong to them.</param>
    /// <returns>Whether nothing is wrong with them.</returns>
    public static bool Types(
        JsonNode root, string ns, IReadOnlyDictionary<string, NamedType> others, DiagnosticBag bag, Dictionary<string, NamedType> found)
    {
        var own = root["namespace"] is { Kind: JsonKind.Text } name ? name.Text : ns;
        var table = new TypeTable(new("", bag));
        var members = root["types"]?.Members ?? [];
        var reader = new TypeReader(new("", bag), table, members, others);
        // The variants of a device may give its types further members.
        foreach (var variant in root["variants"]?.Members ?? [])
            _ = new TypeReader(new("", bag), table, Merge.Entries(members, variant.Value["types"]?.Members ?? []), others);
        foreach (var type in table.Export(own))
            found[TypeTable.Hidden + $"{own}.{type.Type.Name}"] = type;
        foreach (var member in members)
        {
            if (reader.Named[member.Name] is { } type)
                found[member.Name] = type.In(own) with { Declared = table.Declared(type) };
        }

        return !bag.HasErrors;
    }

    /// <summary>Reads a document that has no device, to emit its types.</summary>
    public static FragmentSpec Read(ObjectReader words, string name, string ns, IReadOnlyDictionary<string, NamedType> others, DiagnosticBag bag)
    {
        var table = new TypeTable(new("", bag));
        _ = new TypeReader(new("", bag), table, words.Members("types"), others);
        return new(ns, name) { Types = table.ToEquatable(), Layouts = table.Layouts };
    }
}
