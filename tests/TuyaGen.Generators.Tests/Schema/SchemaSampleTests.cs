using System.Text.Json;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>What an editor offers, the generator knows: small documents made out of the schema show every word, every form and every value.</summary>
public sealed class SchemaSampleTests
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "models", "device.schema.json"))).RootElement;

    // Whether a value is of the right kind, these know from the type of something else.
    private static readonly string[] OfMeaning =
    [
        "'const' must be", "'absentIf' must be", "'other' must be a text", "'Marks' must be a list", "'layout' must be a list of fields, because it is a text",
    ];

    private static readonly Lazy<(string Document, IReadOnlyList<string> Shows, IReadOnlyList<string> Complaints)[]> Samples = new(() =>
        [.. new SchemaSamples(Root, ModelContexts.All).Documents()
            .GroupBy(s => s.Value!.ToJsonString())
            .Select(g => (Document: g.Key, Shows: (IReadOnlyList<string>)[.. g.SelectMany(s => s.Shows)]))
            .Where(s => Reader.SchemaComplaints(s.Document)!.Count == 0)
            .Select(s => (s.Document, s.Shows, Reader.Complaints(s.Document)))]);

    [Fact]
    public void Nothing_that_the_schema_allows_is_an_unknown_word_or_of_a_wrong_kind()
    {
        var refused = Samples.Value
            .SelectMany(s => s.Complaints.Select(c => (Complaint: c, s.Document)))
            .Where(s => s.Complaint[..7] is "TUYA000" or "TUYA001" or "TUYA002" or "TUYA004" && !OfMeaning.Any(m => s.Complaint.Contains(m, StringComparison.Ordinal)));

        Assert.Empty(refused.Select(s => $"{s.Complaint} in {s.Document}"));
    }

    [Fact]
    public void Every_word_and_value_of_the_schema_stands_in_a_document_that_the_generator_takes()
    {
        var wanted = SchemaSamples.ToShow(Root);
        var taken = Samples.Value.Where(s => s.Complaints.Count == 0).SelectMany(s => s.Shows).ToHashSet();

        Assert.InRange(wanted.Count, 200, int.MaxValue);
        Assert.Empty(wanted.Except(taken));
    }
}
