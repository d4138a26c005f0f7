using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The names of other documents, as documents write them.</summary>
internal static class Includes
{
    private const string Word = "include";

    /// <summary>The documents that a file includes.</summary>
    public static EquatableArray<string> NamesIn(ModelFile file)
    {
        var text = file.Text.ToString();
        if (!text.Contains($"\"{Word}\"") || JsonReader.Read(text, out _)?[Word] is not { } list)
            return default;
        return list.Items.Where(i => i.Kind == JsonKind.Text).Select(i => Stem(i.Text)).ToEquatable();
    }

    /// <summary>A name without its folder and its ending: <c>ir-remote</c> for <c>ir-remote.json</c> and <c>models/ir-remote.tuya.json</c>.</summary>
    public static string Stem(string name)
    {
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var ending in new[] { ".tuya.json", ".json" })
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name.Substring(0, name.Length - ending.Length);
        }

        return name;
    }

    public static bool Same(string left, string right) => string.Equals(Stem(left), Stem(right), StringComparison.OrdinalIgnoreCase);
}
