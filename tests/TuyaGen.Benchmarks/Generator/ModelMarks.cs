using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TuyaGen.Benchmarks.Generator;

/// <summary>Marks every file as a model, as the build does.</summary>
internal sealed class ModelMarks : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Marks(isModel: false);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Marks(isModel: true);

    private sealed class Marks(bool isModel) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isModel && key == "build_metadata.AdditionalFiles.TuyaModel" ? "true" : null;
            return value is not null;
        }
    }
}
