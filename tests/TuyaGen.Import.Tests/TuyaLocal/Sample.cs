using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Definitions of a few lines, and the documents that they become.</summary>
internal static class Sample
{
    /// <summary>A definition with entities.</summary>
    public static string Definition(string entities) => $"name: Sample\nproducts:\n  - id: sample1\nentities:\n{entities}";

    /// <summary>The document of a definition with these entities, which everybody accepts.</summary>
    public static JsonElement Document(string entities) => Imported.Document(Definition(entities));

    public static DeviceDraft Draft(string entities) => Imported.Draft(Definition(entities));

    /// <summary>The one data point of an entity with one attribute, without its sentence.</summary>
    public static JsonElement Point(string attribute, string entity = "number") => Only(Document(Entity(attribute, entity)));

    /// <summary>An entity with one attribute.</summary>
    public static string Entity(string attribute, string entity = "number") =>
        $"  - entity: {entity}\n    name: Thing\n    dps:\n      - id: 5\n{Indented(attribute, 8)}\n";

    /// <summary>What is told of a definition with these entities.</summary>
    public static IEnumerable<string> Notes(string entities) => Draft(entities).Notes.Select(n => n.Text);

    private static JsonElement Only(JsonElement document) => Assert.Single(document.GetProperty("dps").EnumerateObject()).Value;

    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Trim('\n').Split('\n').Select(l => new string(' ', spaces) + l));
}
