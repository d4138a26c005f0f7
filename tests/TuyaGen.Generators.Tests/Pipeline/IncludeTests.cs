using System.Globalization;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Documents that name other documents.</summary>
public sealed class IncludeTests
{
    private const string Shared =
        """{ "namespace": "Acme.Shared", "types": { "Mode": { "enum": { "Eco": "e", "Turbo": "t" } }, "Plan": { "layout": [{ "name": "Hour", "type": "u8" }] } } }""";

    private const string Base = """
        { "device": "Base", "include": ["shared"], "link": { "version": "3.4" },
          "dps": { "Switch": { "id": 1, "type": "bool" }, "Mode": { "id": 2, "type": "Mode" }, "Speed": { "id": 3, "type": "enum", "values": ["a", "b"] } },
          "commands": { "Go": { "set": { "Switch": true, "Mode": "Eco" } } }, "traits": { "ISwitchable": { "On": "Switch" } } }
        """;

    private const string Top = """
        { "device": "Top", "include": ["base.json"],
          "dps": { "Plan": { "id": 4, "type": "Plan" }, "Switch": { "id": 20 } }, "commands": { "Stop": { "set": { "Switch": false } } } }
        """;

    [Fact]
    public void A_document_has_what_it_includes_and_types_stay_where_they_are()
    {
        var generation = Of(("m/shared.tuya.json", Shared), ("m/base.tuya.json", Base), ("m/top.tuya.json", Top));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        var top = generation.Files["Top.Model.g.cs"];
        Assert.Contains("new global::TuyaGen.DataPoint<bool>(20, \"Switch\"", top, StringComparison.Ordinal);
        Assert.Contains("DataPoint<global::Acme.Shared.Mode>(2, \"Mode\"", top, StringComparison.Ordinal);
        Assert.Contains("DataPoint<global::Acme.Shared.Plan>(4, \"Plan\"", top, StringComparison.Ordinal);
        Assert.Contains("DataPoint<global::Sample.TopSpeed>(3, \"Speed\"", top, StringComparison.Ordinal);
        Assert.Contains("Version = global::TuyaGen.TuyaVersion.V34", top, StringComparison.Ordinal);
        Assert.Contains("GoAsync(", generation.Files["Top.Commands.g.cs"], StringComparison.Ordinal);
        Assert.Contains("StopAsync(", generation.Files["Top.Commands.g.cs"], StringComparison.Ordinal);
        Assert.Single(generation.Files.Keys, k => k.EndsWith(".Plan.g.cs", StringComparison.Ordinal));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Acme.Shared.Plan"));
    }

    [Fact]
    public void Variants_of_one_name_are_laid_over_each_other()
    {
        const string below = """
            { "device": "Below", "dps": { "Switch": { "id": 1, "type": "bool" }, "Level": { "id": 2, "type": "int" }, "Old": { "id": 3, "type": "int" } },
              "variants": { "V": { "if": { "present": [11] }, "dps": { "Switch": { "id": 11 }, "Level": { "id": 12, "divisor": 10 }, "Old": false } } } }
            """;
        const string top = """
            { "device": "Top", "include": ["below"], "dps": { "More": { "id": 4, "type": "int" } },
              "variants": { "V": { "dps": { "Level": { "id": 22 }, "More": false } }, "W": { "if": { "present": [30] }, "dps": { "Switch": { "id": 30 } } } } }
            """;

        var generation = Of(("below.tuya.json", below), ("top.tuya.json", top));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        var lines = generation.Files["Top.Model.g.cs"].Split('\n').Select(l => l.Trim()).ToList();
        var variant = lines[lines.IndexOf("\"V\",")..lines.IndexOf("\"W\",")];
        Assert.Contains(variant, l => l.Contains("Present = [11]", StringComparison.Ordinal));
        Assert.Contains(variant, l => l.Contains("DataPoint<bool>(11, \"Switch\"", StringComparison.Ordinal));
        Assert.Contains(variant, l => l.Contains("DataPoint<decimal>(22, \"Level\"", StringComparison.Ordinal) && l.Contains("Divisor = 10", StringComparison.Ordinal));
        Assert.DoesNotContain(variant, l => l.Contains("\"Old\"", StringComparison.Ordinal) || l.Contains("\"More\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_what_is_included_is_told_there_and_at_the_word_that_includes_it()
    {
        var generation = Of(("base.tuya.json", """{ "types": { "Mode": { "enum": {} } } }"""), ("top.tuya.json", """{ "device": "Top", "include": ["base"] }"""));

        Assert.Equal(["base.tuya.json TUYA018", "top.tuya.json TUYA033"], generation.Diagnostics.Select(Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_that_only_both_together_make_points_at_the_word_that_includes()
    {
        var generation = Of(("base.tuya.json", Base), ("shared.tuya.json", Shared), ("top.tuya.json", """{ "device": "Top", "include": ["base"], "dps": { "Switch": false } }"""));

        var diagnostics = generation.Diagnostics.Where(d => Where(d).StartsWith("top", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, d => Assert.Equal("""{ "device": "Top", "include": [""".Length, d.Location.SourceSpan.Start));
        Assert.Contains("Base.Device.g.cs", generation.Files.Keys);
    }

    [Theory]
    [InlineData("""{ "device": "A", "include": ["a"] }""", """{ "device": "B" }""")]
    [InlineData("""{ "device": "A", "include": ["b"] }""", """{ "device": "B", "include": ["a"] }""")]
    public void A_document_that_includes_itself_is_told(string first, string second)
    {
        var generation = Of(("a.tuya.json", first), ("b.tuya.json", second));

        Assert.All(generation.Diagnostics, d => Assert.Equal("TUYA032", d.Id));
        Assert.Contains("a.tuya.json TUYA032", generation.Diagnostics.Select(Where));
    }

    [Fact]
    public void The_nearest_of_two_files_of_one_name_is_included()
    {
        var generation = Of(
            ("a/shared.tuya.json", """{ "namespace": "A", "types": { "Mode": { "enum": ["a"] } } }"""),
            ("b/shared.tuya.json", """{ "namespace": "B", "types": { "Mode": { "enum": ["b"] } } }"""),
            ("b/x.tuya.json", """{ "device": "X", "include": ["shared.json"], "dps": { "Mode": { "id": 1, "type": "Mode" } } }"""));

        Assert.Contains("DataPoint<global::B.Mode>", generation.Files["X.Model.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_may_say_other_wire_values_for_an_included_enumeration()
    {
        var generation = Of(("shared.tuya.json", Shared), ("base.tuya.json", Base), ("top.tuya.json", """
            { "device": "Top", "include": ["base"], "variants": {
              "Digits": { "if": { "present": [9] }, "types": { "Mode": { "enum": { "Turbo": "1" } } } } } }
            """));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        var digits = generation.Files["Top.Model.g.cs"].Split("VariantDigits() => new(")[1];
        Assert.Contains("DataPoint<global::Acme.Shared.Mode>(2, \"Mode\"", digits, StringComparison.Ordinal);
        Assert.Contains("Mode.Turbo, \"Turbo\", global::TuyaGen.DpValue.Of(\"1\")", digits, StringComparison.Ordinal);
        Assert.DoesNotContain("Mode.Eco, \"Eco\"", digits, StringComparison.Ordinal);
        Assert.DoesNotContain(generation.Files, f => f.Key.StartsWith("Top.Types", StringComparison.Ordinal) && f.Value.Contains("enum Mode", StringComparison.Ordinal));
    }

    [Fact]
    public void The_variants_of_an_included_device_may_say_more_of_its_types()
    {
        var generation = Of(
            ("base.tuya.json", """
                { "device": "Base", "types": { "Mode": { "enum": { "Eco": "e" } } }, "dps": { "Mode": { "id": 1, "type": "Mode" } },
                  "variants": { "V": { "if": { "present": [2] }, "types": { "Mode": { "enum": { "Eco": "0", "Boost": "1" } } },
                    "commands": { "Go": { "set": { "Mode": "Boost" } } } } } }
                """),
            ("top.tuya.json", """{ "device": "Top", "include": ["base"] }"""));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.Complaints);
        Assert.Contains("global::Sample.Mode.Boost", generation.Files["Top.Commands.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Mode": { "enum": { "Tubro": "1" } } }""", "TUYA015", "Did you mean 'Turbo'?")]
    [InlineData("""{ "Mode": { "enum": ["1"] } }""", "TUYA015", "'Value1' is no value of Mode")]
    [InlineData("""{ "Mode": { "bitmap": ["Eco"] } }""", "TUYA026", "no such type")]
    [InlineData("""{ "Plan": { "layout": [{ "name": "Hour", "type": "u16" }] } }""", "TUYA026", "no such type")]
    [InlineData("""{ "Faults": { "bitmap": { "Hot": 2 } } }""", "TUYA026", "another number")]
    public void A_type_that_is_included_keeps_its_members(string types, string id, string sentence)
    {
        var shared = Shared.Replace("\"types\": {", "\"types\": { \"Faults\": { \"bitmap\": [\"Hot\"] },", StringComparison.Ordinal);
        var generation = Of(("shared.tuya.json", shared), ("x.tuya.json", $$"""{ "device": "X", "include": ["shared"], "types": {{types}} }"""));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("x.tuya.json " + id, Where(diagnostic));
        Assert.Contains(sentence, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_included_documents_may_have_types_of_one_name()
    {
        var generation = Of(
            ("a.tuya.json", """{ "namespace": "A", "types": { "Mode": { "enum": ["a"] } } }"""),
            ("b.tuya.json", """{ "namespace": "B", "types": { "Mode": { "enum": ["b"] } } }"""),
            ("x.tuya.json", """{ "device": "X", "include": ["a", "b"], "dps": { "Mode": { "id": 1, "type": "Mode" } } }"""));

        Assert.Empty(generation.Diagnostics);
        Assert.Contains("DataPoint<global::B.Mode>", generation.Files["X.Model.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_without_a_device_stand_in_no_catalogue()
    {
        var generation = Of(("shared.tuya.json", Shared));

        Assert.Empty(generation.Complaints);
        Assert.Equal(["Types.Shared.Plan.g.cs", "Types.Shared.g.cs"], generation.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_of_what_is_included_reaches_those_that_include_it_and_no_other()
    {
        var shared = new ModelText("shared.tuya.json", Shared);
        var compilation = Generation.Compilation();
        var driver = Generation.Driver([shared, new ModelText("base.tuya.json", Base), new ModelText("z.tuya.json", """{ "device": "Z" }""")]).RunGenerators(compilation);

        var edited = new ModelText("shared.tuya.json", Shared.Replace("\"e\"", "\"eco\"", StringComparison.Ordinal));
        driver = driver.ReplaceAdditionalText(shared, edited).RunGenerators(compilation);

        var models = driver.GetRunResult().Results[0].TrackedSteps[StepNames.Models].SelectMany(s => s.Outputs)
            .ToDictionary(o => o.Value is Model.DocumentSpec d ? d.Name : "", o => o.Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, models["Base"]);
        Assert.Equal(IncrementalStepRunReason.Cached, models["Z"]);
    }

    private static Generation Of(params (string Path, string Text)[] files) => Generation.Of(ModelText.Many(files));

    private static string Where(Diagnostic diagnostic) =>
        string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Location.GetLineSpan().Path} {diagnostic.Id}");
}
