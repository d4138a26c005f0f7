using System.Globalization;
using System.Text.Json.Nodes;
using TuyaGen.Generators.Tests.Support;
using TuyaGen.Import.Tests.Support;
using TuyaGen.Import.Tests.TuyaLocal.Facts;

namespace TuyaGen.Import.Tests.TuyaLocal.Corpus;

public class CorpusTests(CorpusFixture corpus) : IClassFixture<CorpusFixture>
{
    // What is missing cannot be said in a document: see the notes of the definitions.
    private const double Said = 0.994;

    [Fact]
    public void Each_definition_of_the_corpus_has_its_facts()
    {
        Assert.Equal(189, CorpusFixture.Names.Count());
        Assert.Equal(189, File.ReadLines(CorpusFixture.FactsFile).Count());
    }

    [Theory]
    [MemberData(nameof(CorpusFixture.All), MemberType = typeof(CorpusFixture))]
    public void Each_definition_becomes_a_document_that_schema_and_generator_accept(string name)
    {
        var root = Imported.Valid(corpus.Documents[name]);

        Assert.Equal(Ids(name), root.GetProperty("dps").EnumerateObject().Select(p => p.Value.GetProperty("id").GetInt32()).Distinct().Order());
    }

    [Fact]
    public void All_documents_together_make_one_project_without_a_warning()
    {
        var generation = Generation.Of(ModelText.Many([.. corpus.Documents.Select(d => ($"models/{d.Key}.tuya.json", d.Value))]));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
    }

    [Fact]
    public void The_documents_say_what_the_definitions_say()
    {
        var (all, different) = (0, new List<string>());
        foreach (var facts in File.ReadLines(CorpusFixture.FactsFile).Select(l => JsonNode.Parse(l)!.AsObject()))
        {
            var name = (string)facts["file"]!;
            var model = new ModelFacts(corpus.Documents[name]);
            foreach (var point in facts["dps"]!.AsArray())
            {
                all++;
                if (string.Join(", ", model.Differences(point!.AsObject())) is { Length: > 0 } words)
                    different.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {point["id"]}: {words}"));
            }
        }

        var share = 1 - ((double)different.Count / all);
        Assert.True(share >= Said, string.Create(CultureInfo.InvariantCulture, $"{share:P3} of {all} data points:\n{string.Join('\n', different)}"));
        Assert.Equal(2518, all);
    }

    [Fact]
    public void Whatever_is_not_said_is_told_of()
    {
        foreach (var facts in File.ReadLines(CorpusFixture.FactsFile).Select(l => JsonNode.Parse(l)!.AsObject()))
        {
            var name = (string)facts["file"]!;
            var model = new ModelFacts(corpus.Documents[name]);
            var told = CorpusFixture.Draft(name).Notes.Select(n => n.Point).ToHashSet();
            foreach (var point in facts["dps"]!.AsArray().Where(p => model.Differences(p!.AsObject()).Any()))
                Assert.True(told.Contains((int)point!["id"]!), $"{name} {point["id"]}");
        }
    }

    [Fact]
    public void The_products_and_their_makers_are_taken_over()
    {
        foreach (var facts in File.ReadLines(CorpusFixture.FactsFile).Select(l => JsonNode.Parse(l)!.AsObject()))
        {
            var draft = CorpusFixture.Draft((string)facts["file"]!);

            Assert.Equal(facts["products"]!.AsArray().Select(p => (string)p!), draft.Products.Select(p => p.Id).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<int> Ids(string name) => File.ReadLines(CorpusFixture.FactsFile).Select(l => JsonNode.Parse(l)!.AsObject())
        .First(f => (string)f["file"]! == name)["dps"]!.AsArray().Select(p => (int)p!["id"]!).Order();
}
