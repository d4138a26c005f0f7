using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.TestSupport;

namespace TuyaGen.Benchmarks.Generator;

/// <summary>The models of this repository that stand alone, and copies of them under other names.</summary>
internal static class ModelFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<AdditionalText> Read(int count)
    {
        var texts = Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "models"), "*.tuya.json").Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        var originals = texts.Where(file => StandsAlone(file.Key, texts)).Select(file => file.Value).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Copy(originals[i % originals.Length], i / originals.Length))];
    }

    private static bool StandsAlone(string name, Dictionary<string, string> texts) =>
        Parse(texts[name]) is { } document && document.ContainsKey("device") && !document.ContainsKey("include")
        && !texts.Values.Any(text => Parse(text)["include"] is JsonArray included && included.Any(i => (string)i! == name));

    // Types that a model declares begin with the name of its device, so they get another name with it. A product belongs to one model.
    private static InMemory Copy(string text, int copy)
    {
        var document = Parse(text);
        var name = (string)document["device"]!;
        if (copy > 0)
        {
            document.Remove("products");
            text = document.ToJsonString(Indented).Replace($"\"{name}", $"\"{name}{copy}", StringComparison.Ordinal);
        }

        return new($"models/{name}{copy}.tuya.json", text);
    }

    private static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
