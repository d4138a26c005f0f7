using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Import.Tests.TuyaLocal.Corpus;

/// <summary>The definitions of the corpus, each with the document that it becomes.</summary>
public sealed class CorpusFixture
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _documents = new(() => Names.ToDictionary(n => n, n => ModelWriter.Create(Draft(n)).Text));

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Find(), "tests", "Corpus", "tuya-local");

    public static string FactsFile => Path.Combine(Folder, "open.facts.jsonl");

    /// <summary>The names of the files.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Names];

    /// <summary>The documents by the names of the files.</summary>
    internal IReadOnlyDictionary<string, string> Documents => _documents.Value;

    internal static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    internal static DeviceDraft Draft(string name) => Assert.Single(Imported.Read(Text(name), name).Devices);
}
