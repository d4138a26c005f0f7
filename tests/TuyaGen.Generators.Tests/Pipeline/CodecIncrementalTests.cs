using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Codecs stand in code, which is edited all the time: only what models see of them reads models again.</summary>
public sealed class CodecIncrementalTests
{
    private const string Codec = """
        using TuyaGen;
        /// <summary>A codec.</summary>
        [TuyaCodec("letter")]
        public abstract class LetterBase : DpCodec<decimal> { }
        [TuyaCodec("own")]
        public sealed class OwnCodec : DpCodec<decimal> { /* body */ }
        """;

    private readonly Compilation _compilation = Generation.Compilation(Codec, "class A;");
    private readonly GeneratorDriver _driver;

    public CodecIncrementalTests() => _driver = Generation.Driver(
    [
        new ModelText("lamp.tuya.json", """{ "device": "Lamp", "dps": { "Switch": { "id": 1, "type": "bool" } } }"""),
        new ModelText("own.tuya.json", """{ "device": "Own", "dps": { "A": { "id": 1, "type": "string", "codec": "own" } } }"""),
    ]).RunGenerators(_compilation);

    [Fact]
    public void An_edit_of_other_code_runs_nothing_again()
    {
        var driver = _driver.RunGenerators(_compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees.Last(), CSharpSyntaxTree.ParseText("class B;", Generation.ParseOptions, "Source1.cs")));

        Assert.Equal(RunReasons.Nothing with { Builder = "Unchanged" }, RunReasons.Of(driver));
        Assert.Equal(["Unchanged Unchanged", "Cached", "Cached"], Steps(driver));
    }

    [Fact]
    public void An_edit_inside_a_codec_reads_and_emits_nothing_again()
    {
        var driver = Edit("/* body */", "/* another body */");

        Assert.Equal(RunReasons.Nothing with { Builder = "Unchanged" }, RunReasons.Of(driver));
        Assert.Equal(["Unchanged Unchanged", "Cached", "Cached"], Steps(driver));
    }

    [Fact]
    public void A_codec_that_moves_moves_its_complaint_and_emits_nothing_again()
    {
        var driver = Edit("/// <summary>", "\n\n/// <summary>");

        Assert.Equal(5, Assert.Single(driver.GetRunResult().Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(RunReasons.Nothing with { Builder = "Unchanged" }, RunReasons.Of(driver));
        Assert.Equal(["Modified Modified", "Modified", "Cached"], Steps(driver));
    }

    [Fact]
    public void A_codec_that_gives_another_type_emits_the_devices_that_name_it_again()
    {
        var driver = Edit("OwnCodec : DpCodec<decimal>", "OwnCodec : DpCodec<int>");

        Assert.Equal(("Modified Unchanged", "Cached Modified", "Cached Cached Modified"), Reasons(driver));
    }

    [Fact]
    public void A_codec_that_is_taken_away_takes_its_devices_with_it()
    {
        var driver = Edit("[TuyaCodec(\"own\")]", "");

        Assert.Equal(["TUYA051", "TUYA011"], driver.GetRunResult().Diagnostics.Select(d => d.Id).OrderDescending());
        Assert.Contains(driver.GetRunResult().GeneratedTrees, t => t.FilePath.EndsWith("Lamp.Device.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(driver.GetRunResult().GeneratedTrees, t => t.FilePath.EndsWith("Own.Device.g.cs", StringComparison.Ordinal));
    }

    private static (string, string, string) Reasons(GeneratorDriver driver)
    {
        var reasons = RunReasons.Of(driver);
        return (reasons.Parse, reasons.Models, reasons.Output);
    }

    private static string[] Steps(GeneratorDriver driver)
    {
        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        return [.. new[] { StepNames.CodecClasses, StepNames.Codecs, StepNames.Library }.Select(n =>
            string.Join(" ", steps[n].SelectMany(s => s.Outputs).Select(o => o.Reason.ToString()).Order(StringComparer.Ordinal)))];
    }

    private GeneratorDriver Edit(string old, string text) => _driver.RunGenerators(_compilation.ReplaceSyntaxTree(
        _compilation.SyntaxTrees.First(),
        CSharpSyntaxTree.ParseText(Codec.Replace(old, text, StringComparison.Ordinal), Generation.ParseOptions, "Source0.cs")));
}
