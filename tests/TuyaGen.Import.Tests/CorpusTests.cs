using TuyaGen.TestSupport;

namespace TuyaGen.Import.Tests;

public class CorpusTests
{
    [Fact]
    public void Each_definition_of_the_corpus_has_its_facts()
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "tests", "Corpus", "tuya-local");

        var definitions = Directory.GetFiles(folder, "*.yaml").Length;

        Assert.Equal(189, definitions);
        Assert.Equal(definitions, File.ReadLines(Path.Combine(folder, "open.facts.jsonl")).Count());
    }
}
