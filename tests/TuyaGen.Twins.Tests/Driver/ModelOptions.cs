using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TuyaGen.Twins.Tests.Driver;

/// <summary>Marks files as the build does: those whose name ends in <c>.tuya.json</c> are models.</summary>
internal sealed class ModelOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(isModel: false);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(isModel: false);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(textFile.Path.EndsWith(".tuya.json", StringComparison.Ordinal));

    private sealed class Options(bool isModel) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isModel && key == "build_metadata.AdditionalFiles.TuyaModel" ? "true" : null;
            return value is not null;
        }
    }
}
