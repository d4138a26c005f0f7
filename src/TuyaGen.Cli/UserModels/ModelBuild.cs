using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TuyaGen.Cli.UserModels;

/// <summary>What a project would say to the generator: every additional file is a model.</summary>
internal sealed class ModelBuild : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions Model = new Words("build_metadata.AdditionalFiles.TuyaModel", "true");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Words("build_property.RootNamespace", "UserModels");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Model;

    private sealed class Words(string word, string meaning) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == word ? meaning : null;
            return value is not null;
        }
    }
}
