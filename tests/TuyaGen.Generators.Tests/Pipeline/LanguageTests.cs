using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

public sealed class LanguageTests
{
    private static readonly string[] All =
        ["bulb.tuya.json", "cover.tuya.json", "kitchen-sink.tuya.json", "outlet.tuya.json", "payloads.tuya.json"];

    [Fact]
    public void Whatever_a_model_says_is_written_in_the_oldest_language_that_is_promised()
    {
        var (told, output) = Run(LanguageVersion.CSharp12, [.. All.Select(ModelText.Load)]);

        Assert.Empty(told);
        Assert.DoesNotContain(output.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void An_older_language_is_told_of_once_with_what_to_do(LanguageVersion version, string name)
    {
        var (told, _) = Run(version, [.. All.Select(ModelText.Load)]);

        var diagnostic = Assert.Single(told);
        Assert.Equal(("TUYA034", Location.None), (diagnostic.Id, diagnostic.Location));
        Assert.Contains($"limited to C# {name}; take LangVersion out", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_models_may_have_any_language() => Assert.Empty(Run(LanguageVersion.CSharp7_3, []).Told);

    private static (IEnumerable<Diagnostic> Told, Compilation Output) Run(LanguageVersion version, IReadOnlyList<AdditionalText> models)
    {
        var driver = Generation.Driver(models).WithUpdatedParseOptions(Generation.ParseOptions.WithLanguageVersion(version))
            .RunGeneratorsAndUpdateCompilation(Generation.Compilation(), out var output, out _);
        return (driver.GetRunResult().Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), output);
    }
}
