using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Parsing;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>The two that read device models: the schema that editors use, and the generator.</summary>
internal static class Reader
{
    public static JsonSchema Schema { get; } =
        JsonSchema.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "device.schema.json")));

    /// <summary>What the generator complains of in a document, as ids with sentences.</summary>
    public static IReadOnlyList<string> Complaints(string document) =>
        [.. DocumentParser.Parse("x.tuya.json", SourceText.From(document), "Sample").Diagnostics
            .Select(d => d.ToDiagnostic()).Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    /// <summary>What the schema complains of; null for what is no JSON, of which it knows nothing.</summary>
    public static IReadOnlyList<string>? SchemaComplaints(string document)
    {
        try
        {
            return Schema.Complaints(JsonDocument.Parse(document).RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
