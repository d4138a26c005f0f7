using System.Text.Json;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>What an editor offers, the generator knows: small documents made out of the schema show every word, every form and every value.</summary>
public sealed class SchemaSampleTests
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "device.schema.json"))).RootElement;

    private static readonly Lazy<(string Document, string Shows, IReadOnlyList<string> Complaints)[]> Samples = new(() =>
        [.. new SchemaSamples(Root, ModelContexts.All).Documents()
            .Select(s => (Document: s.Value!.ToJsonString(), s.Shows))
            .Where(s => Reader.SchemaComplaints(s.Document)!.Count == 0)
            .Select(s => (s.Document, s.Shows, Reader.Complaints(s.Document)))]);

    [Fact]
    public void Nothing_that_the_schema_allows_is_an_unknown_word_or_of_a_wrong_kind()
    {
        var refused = Samples.Value.Where(s => s.Complaints.Any(c => c.StartsWith("TUYA000", StringComparison.Ordinal)
            || c.StartsWith("TUYA001", StringComparison.Ordinal) || c.StartsWith("TUYA002", StringComparison.Ordinal) || c.StartsWith("TUYA004", StringComparison.Ordinal)));

        Assert.Empty(refused.Select(s => $"{s.Shows}: {string.Join(" ", s.Complaints)} in {s.Document}"));
    }

    [Fact]
    public void Every_word_form_and_value_of_the_schema_stands_in_a_document_that_the_generator_takes()
    {
        var taken = Samples.Value.Where(s => s.Complaints.Count == 0).Select(s => s.Shows).ToHashSet();

        File.WriteAllLines("/tmp/lang_shown", [$"{Samples.Value.Length} {taken.Count} {SchemaSamples.ToShow(Root).Count}", .. SchemaSamples.ToShow(Root)]);
        Assert.Empty(SchemaSamples.ToShow(Root).Except(taken));
    }
}
