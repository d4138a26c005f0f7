using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TuyaGen.Cli.UserModels;

/// <summary>A document of the user's, as the generator reads it.</summary>
internal sealed class ModelDocument : AdditionalText
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly SourceText _text;

    private ModelDocument(string path)
    {
        Path = path;
        var text = File.ReadAllText(path);
        _text = SourceText.From(text);
        (Device, Includes) = Read(text);
    }

    public override string Path { get; }

    /// <summary>The device that it describes; null where it does not say.</summary>
    public string? Device { get; }

    private ImmutableArray<string> Includes { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>A document and those that it includes, as far as they lie in its folder.</summary>
    public static IReadOnlyList<ModelDocument> Open(string path)
    {
        var documents = new List<ModelDocument> { new(path) };
        var folder = System.IO.Path.GetDirectoryName(path)!;
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var file in documents[i].Includes.Select(name => System.IO.Path.Combine(folder, name)))
            {
                if (File.Exists(file) && documents.TrueForAll(d => d.Path != file))
                    documents.Add(new(file));
            }
        }

        return documents;
    }

    // Whatever is wrong with the text, the generator tells it with its place.
    private static (string? Device, ImmutableArray<string> Includes) Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Tolerant);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, []);
            var device = document.RootElement.TryGetProperty("device", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
            return document.RootElement.TryGetProperty("include", out var include) && include.ValueKind == JsonValueKind.Array
                ? (device, [.. include.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)])
                : (device, []);
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }
}
