using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>An edit runs again what it must, and nothing else.</summary>
public sealed class IncrementalTests
{
    private const string Lamp = """{ "device": "Lamp", "dps": { "Switch": { "id": 1, "type": "bool" } } }""";
    private const string Fan = """{ "device": "Fan", "dps": { "Switch": { "id": 1, "type": "bool" } } }""";

    private readonly AdditionalText _lamp = new ModelText("lamp.tuya.json", Lamp);
    private readonly AdditionalText _fan = new ModelText("fan.tuya.json", Fan);
    private readonly Compilation _compilation = Generation.Compilation("class A;");
    private readonly GeneratorDriver _driver;

    public IncrementalTests() => _driver = Generation.Driver([_lamp, _fan]).RunGenerators(_compilation);

    [Fact]
    public void An_edit_of_other_code_runs_nothing_again()
    {
        var edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;", Generation.ParseOptions));

        Assert.Equal(RunReasons.Nothing with { Builder = "Unchanged" }, RunReasons.Of(_driver.RunGenerators(edited)));
    }

    [Fact]
    public void An_edit_of_one_model_emits_one_device_again()
    {
        var edited = Replace(_fan, Fan.Replace("\"id\": 1", "\"id\": 2", StringComparison.Ordinal));

        Assert.Equal(RunReasons.OneModel, RunReasons.Of(edited));
    }

    [Fact]
    public void White_space_in_a_model_emits_nothing_again() =>
        Assert.Equal(RunReasons.OneModelMoved, RunReasons.Of(Replace(_fan, Fan.Replace(" ", "\n  ", StringComparison.Ordinal))));

    [Fact]
    public void A_text_that_is_read_again_but_is_the_same_runs_nothing_again() =>
        Assert.Equal(RunReasons.Nothing with { Files = "Cached Unchanged" }, RunReasons.Of(Replace(_fan, Fan)));

    [Fact]
    public void Other_options_of_the_same_values_run_nothing_again() => Assert.Equal(
        RunReasons.Nothing with { Files = "Unchanged Unchanged" },
        RunReasons.Of(_driver.WithUpdatedAnalyzerConfigOptions(BuildOptions.Sample).RunGenerators(_compilation)));

    [Fact]
    public void Another_namespace_reads_and_emits_every_model_again() => Assert.Equal(
        new("Unchanged Unchanged", "Modified Modified", "Modified Modified", "Modified", "Cached", "Modified Modified Modified"),
        RunReasons.Of(_driver.WithUpdatedAnalyzerConfigOptions(new BuildOptions(("TuyaNamespace", "Other"))).RunGenerators(_compilation)));

    [Fact]
    public void A_new_model_leaves_the_others_alone()
    {
        var heater = new ModelText("heater.tuya.json", """{ "device": "Heater" }""");

        var reasons = RunReasons.Of(_driver.AddAdditionalTexts([heater]).RunGenerators(_compilation));

        const string one = "Cached Cached New";
        Assert.Equal(new(one, one, one, "Modified", "Cached", "Cached Cached Modified New"), reasons);
    }

    [Fact]
    public void A_model_that_is_taken_away_takes_its_device_with_it()
    {
        var driver = _driver.RemoveAdditionalTexts([_fan]).RunGenerators(_compilation);

        const string one = "Cached Removed";
        Assert.Equal(new(one, one, one, "Modified", "Cached", "Cached Modified Removed"), RunReasons.Of(driver));
        Assert.DoesNotContain(driver.GetRunResult().GeneratedTrees, t => t.FilePath.EndsWith("Fan.Device.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_turns_bad_takes_its_device_with_it_and_leaves_the_others_alone()
    {
        var driver = Replace(_fan, "{");

        Assert.Equal("TUYA001", Assert.Single(driver.GetRunResult().Diagnostics).Id);
        Assert.Equal("Cached Modified Modified", RunReasons.Of(driver).Output);
        Assert.Contains(driver.GetRunResult().GeneratedTrees, t => t.FilePath.EndsWith("Lamp.Device.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_taken_and_freed_brings_the_second_device_back()
    {
        var clash = Replace(_fan, Fan.Replace("Fan", "Lamp", StringComparison.Ordinal));
        Assert.Equal("TUYA008", Assert.Single(clash.GetRunResult().Diagnostics).Id);

        var freed = clash.RemoveAdditionalTexts([_lamp]).RunGenerators(_compilation).GetRunResult();

        Assert.Empty(freed.Diagnostics);
        Assert.Contains(freed.GeneratedTrees, t => t.FilePath.EndsWith("Lamp.Device.g.cs", StringComparison.Ordinal));
    }

    private GeneratorDriver Replace(AdditionalText old, string text) =>
        _driver.ReplaceAdditionalText(old, new ModelText(old.Path, text)).RunGenerators(_compilation);
}
