using System.Text.Json;
using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Import.Tests.Documents;

/// <summary>Whatever is added to a document, nothing of it goes.</summary>
public class MergeKeepsTests
{
    private const int Cases = 300;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ",", ":", "//", "/*", "*/", "null", "1", "\"id\"", "\"values\"", "\"dps\"", "\n", "\r\n", "\\"];

    public static TheoryData<string> Models => new(
        Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "models"), "*.tuya.json").Select(Path.GetFileName).OfType<string>().Where(f => f != "std.tuya.json"));

    [Theory]
    [MemberData(nameof(Models))]
    public void Of_a_shipped_model_every_character_stays_in_its_order(string model)
    {
        var existing = Text(model);
        string[] included = model == "rf-remote-control.tuya.json" ? [Text("ir-remote-control.tuya.json")] : [];

        var merged = ModelWriter.Merge(Everything, existing, included);

        Assert.True(IsWithin(existing, merged.Text));
        Assert.Equal(NamesOf(existing), NamesOf(merged.Text).Take(NamesOf(existing).Count()));
        Assert.Empty(DocumentCheck.Of(PathOf(model), merged.Text).Complaints);
        Assert.False(ModelWriter.Merge(Everything, merged.Text, included).IsChanged);
    }

    [Fact]
    public void A_damaged_document_is_refused_or_stays_whole()
    {
        var random = new Random(1);
        var seed = Text("socket.tuya.json");
        for (var i = 0; i < Cases; i++)
        {
            var at = random.Next(seed.Length);
            var damaged = seed[..at] + Pieces[random.Next(Pieces.Length)] + seed[Math.Min(seed.Length, at + random.Next(4))..];
            try
            {
                Assert.True(IsWithin(damaged, ModelWriter.Merge(Everything, damaged).Text), damaged);
            }
            catch (FormatException e)
            {
                Assert.StartsWith("it is no", e.Message, StringComparison.Ordinal);
            }
        }
    }

    // Each number that a data point can have, of changing kinds.
    private static DeviceDraft Everything { get; } = new()
    {
        Labels = ["Everything"],
        Products = [new("everything")],
        Points =
        [
            .. Enumerable.Range(1, 255).Select(id => new PointDraft($"{id}", id, (PointKind)(id % 3 == 0 ? (int)PointKind.Enum : (int)PointKind.Bool))
            {
                Labels = [$"point_{id}"], Values = id % 3 == 0 ? [new("everything"), new("low") { Label = "small" }] : [],
            }),
        ],
    };

    private static string Text(string model) => File.ReadAllText(PathOf(model));

    private static string PathOf(string model) => Path.Combine(RepositoryRoot.Find(), "models", model);

    private static IEnumerable<string> NamesOf(string document) =>
        JsonDocument.Parse(document).RootElement.GetProperty("dps").EnumerateObject().Select(p => p.Name);

    private static bool IsWithin(string part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
            at += at < part.Length && part[at] == c ? 1 : 0;
        return at == part.Length;
    }
}
