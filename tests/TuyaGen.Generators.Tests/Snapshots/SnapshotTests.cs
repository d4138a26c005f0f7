using System.Text;
using TuyaGen.Generators.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("bulb")]
    [InlineData("outlet")]
    [InlineData("cover")]
    [InlineData("kitchen-sink")]
    [InlineData("payloads")]
    public void The_generated_code_is_the_approved_one_and_compiles_without_a_warning(string model)
    {
        var generation = Generation.Of($"{model}.tuya.json");

        Assert.Empty(generation.Complaints);
        Approved.Verify(Text(generation), model);
    }

    [Fact]
    public void All_models_of_the_repository_compile_together_without_a_complaint()
    {
        var generation = Generation.Of("bulb.tuya.json", "outlet.tuya.json", "cover.tuya.json");

        Assert.Empty(generation.Complaints);
        Assert.Empty(generation.Diagnostics);
    }

    // All files in one, each under its name, and what the generator had to say.
    private static string Text(Generation generation)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in generation.Diagnostics)
            text.Append("// ").Append(diagnostic).Append('\n');
        foreach (var (name, content) in generation.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append("// ---- ").Append(name).Append(" ----\n").Append(content);
        return text.ToString();
    }
}
