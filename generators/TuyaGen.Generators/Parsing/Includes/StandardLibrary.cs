using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>The packed values that many devices have, which the core brings. The document that they are generated from is a part of the
/// generator, so that projects that only reference the core can name them.</summary>
internal static class StandardLibrary
{
    public const string Name = "Std";

    private const string Resource = "std.tuya.json";

    private static readonly Lazy<IReadOnlyDictionary<string, NamedType>> All = new(() => Read());

    /// <summary>The types, as <c>Std.Name</c>.</summary>
    public static IReadOnlyDictionary<string, NamedType> Types => All.Value;

    private static Dictionary<string, NamedType> Read()
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream(Resource)!;
        var text = SourceText.From(stream);
        var types = new Dictionary<string, NamedType>();
        Fragment.Types(JsonReader.Read(text.ToString(), out _)!, "", new Dictionary<string, NamedType>(), new DiagnosticBag(Resource, text), types);
        return types.ToDictionary(t => t.Key.StartsWith(TypeTable.Hidden, StringComparison.Ordinal) ? t.Key : $"{Name}.{t.Key}", t => t.Value);
    }
}
