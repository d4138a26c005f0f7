using System.Text.Json;
using TuyaGen.Cli.Importing;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Sources;
using TuyaGen.Generators.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Import.Tests.Support;

/// <summary>Texts of sources become documents, and documents are looked at as their users do: by the schema, the generator and the compiler.</summary>
internal static class Imported
{
    private static readonly JsonSchema Schema =
        JsonSchema.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "device.schema.json")));

    /// <summary>The drafts of a source.</summary>
    public static SourceReading Read(string text, string path = "source.json") => SourceFormats.Read(new(path, text));

    /// <summary>The only draft of a source.</summary>
    public static DeviceDraft Draft(string text) => Assert.Single(Read(text).Devices);

    /// <summary>The document of the only draft of a source, which everybody accepts.</summary>
    public static JsonElement Document(string text) => Accepted(ModelWriter.Create(Draft(text)).Text);

    /// <summary>One data point of the document of a source.</summary>
    public static JsonElement Point(string text, string name) => Document(text).GetProperty("dps").GetProperty(name);

    /// <summary>A document that schema, generator and compiler accept.</summary>
    public static JsonElement Accepted(string document)
    {
        var root = Valid(document);
        var generation = Generation.Of(ModelText.Many(("model.tuya.json", document)));
        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        return root;
    }

    /// <summary>A document that schema and generator accept.</summary>
    public static JsonElement Valid(string document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        Assert.Empty(Schema.Complaints(root));
        Assert.Empty(DocumentCheck.Of("model.tuya.json", document).Complaints);
        return root;
    }

    /// <summary>Whether two pieces of JSON say the same.</summary>
    public static void Equal(string expected, JsonElement actual) =>
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(expected).RootElement), JsonSerializer.Serialize(actual));
}
