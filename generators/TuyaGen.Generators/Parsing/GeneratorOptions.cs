using Microsoft.CodeAnalysis.Diagnostics;

namespace TuyaGen.Generators.Parsing;

/// <summary>What the build says.</summary>
/// <param name="Namespace">The namespace of devices that name none.</param>
internal sealed record GeneratorOptions(string Namespace)
{
    private const string Fallback = "TuyaDevices";

    public static GeneratorOptions Of(AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GlobalOptions;
        foreach (var property in new[] { "build_property.TuyaNamespace", "build_property.RootNamespace" })
        {
            if (options.TryGetValue(property, out var value) && Identifiers.IsNamespace(value))
                return new(value);
        }

        return new(Fallback);
    }

    /// <summary>Whether the build marked a file as a model.</summary>
    public static bool IsModel(AnalyzerConfigOptions file) =>
        file.TryGetValue("build_metadata.AdditionalFiles.TuyaModel", out var mark)
        && mark.Equals("true", StringComparison.OrdinalIgnoreCase);
}
