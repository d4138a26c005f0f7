using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.TestSupport;

namespace TuyaGen.Benchmarks.Generator;

/// <summary>The models of this repository, and copies of them under other names.</summary>
internal static class ModelFiles
{
    public static ImmutableArray<AdditionalText> Read(int count)
    {
        var originals = Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "models"), "*.tuya.json").Order(StringComparer.Ordinal).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Copy(originals[i % originals.Length], i / originals.Length))];
    }

    // Types that a model declares begin with the name of its device; so they get another name with it.
    private static InMemory Copy(string path, int copy)
    {
        var text = File.ReadAllText(path);
        var name = (string)JsonNode.Parse(text)!["device"]!;
        if (copy > 0)
            text = text.Replace($"\"{name}", $"\"{name}{copy}", StringComparison.Ordinal);
        return new($"models/{name}{copy}.tuya.json", text);
    }

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
