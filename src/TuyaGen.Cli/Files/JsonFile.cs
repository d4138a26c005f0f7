using System.Text.Json;

namespace TuyaGen.Cli.Files;

/// <summary>Reads JSON files that people may have touched: with comments, a comma too many, or a mark of the encoding at the beginning.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonDocument Open(string path)
    {
        // Of streams alone the framework passes over the mark.
        using var stream = File.OpenRead(path);
        return JsonDocument.Parse(stream, Tolerant);
    }
}
