using TuyaGen.Generators.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Schema;

/// <summary>What the generator takes, an editor does not underline.</summary>
public sealed class AcceptedModelTests
{
    private const int Mutants = 1500;

    /// <summary>Every model of the repository, those of the tests included.</summary>
    public static TheoryData<string> Models
    {
        get
        {
            var root = RepositoryRoot.Find();
            var files = Directory.EnumerateFiles(root, "*.tuya.json", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(p => p is "bin" or "obj"));
            return [.. files.Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_of_the_repository_is_valid(string file)
    {
        var complaints = Reader.SchemaComplaints(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), file)));

        Assert.Empty(complaints!);
    }

    [Theory]
    [InlineData("kitchen-sink.tuya.json")]
    [InlineData("payloads.tuya.json")]
    [InlineData("bulb.tuya.json")]
    public void Whatever_the_generator_takes_of_mutated_models_is_valid(string seed)
    {
        var random = new Random(20261122);
        var text = ModelText.Load(seed).GetText().ToString();
        var taken = Enumerable.Range(0, Mutants).Select(i => Mutant.Of(text, i, random)).Where(m => Reader.Complaints(m).Count == 0).ToArray();

        var refused = taken.Select(m => (Model: m, Complaints: Reader.SchemaComplaints(m)!)).Where(m => m.Complaints.Count > 0);

        Assert.Empty(refused.Select(m => $"{m.Complaints[0]} in {m.Model}"));
        Assert.InRange(taken.Length, Mutants / 20, Mutants - 1);
    }
}
