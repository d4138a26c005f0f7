using System.Text.Json;

namespace TuyaGen.Payloads.Tests;

/// <summary>Payloads that another implementation made.</summary>
internal static class Vectors
{
    private static readonly JsonDocument Document =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json")));

    public static JsonElement Section(params string[] path) =>
        path.Aggregate(Document.RootElement, (node, name) => node.GetProperty(name));

    public static string Text(params string[] path) => Section(path).GetString()!;
}
