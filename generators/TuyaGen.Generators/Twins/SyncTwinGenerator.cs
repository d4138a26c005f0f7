using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Generators.Twins;

/// <summary>Emits the sync twin of every public async method that is written by hand in a device class.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SyncTwinGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var marked = context.SyntaxProvider
            .ForAttributeWithMetadataName(MarkedClass.Attribute, (node, _) => ClassSyntax.IsClass(node), MarkedClass.Parse)
            .WithTrackingName(TwinSteps.Marked);

        var parsed = context.SyntaxProvider
            .CreateSyntaxProvider(PartParser.IsCandidate, PartParser.Parse)
            .Combine(Targets(context, marked))
            .Where(pair => pair.Right.Contain(pair.Left.Part))
            .Select((pair, _) => pair.Left);

        // Two ways out of one reading: where lines move, only the diagnostics move with them.
        var files = parsed
            .Select((p, _) => p.Part)
            .WithTrackingName(TwinSteps.Parts)
            .Collect()
            .SelectMany((parts, _) => HintNames.Assign(parts))
            .WithTrackingName(TwinSteps.Files);
        var diagnostics = parsed
            .SelectMany((p, _) => p.Diagnostics)
            .WithTrackingName(TwinSteps.Diagnostics);

        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, TwinEmitter.Emit(file.Part)));
        context.RegisterSourceOutput(diagnostics, (output, found) => output.ReportDiagnostic(found.ToDiagnostic()));
        context.RegisterSourceOutput(marked, (output, type) =>
        {
            if (type.Diagnostic is { } found)
                output.ReportDiagnostic(found.ToDiagnostic());
        });
    }

    private static IncrementalValueProvider<TwinTargets> Targets(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<MarkedClass> marked)
    {
        var devices = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => GeneratorOptions.IsModel(pair.Right.GetOptions(pair.Left)))
            .Select((pair, cancellationToken) => DeviceNames.Of(pair.Left, cancellationToken))
            .Where(name => name is not null)
            .WithTrackingName(TwinSteps.Devices)
            .Collect();
        return marked
            .Where(type => type.Diagnostic is null)
            .Select((type, _) => type.Key)
            .Collect()
            .Combine(devices)
            .Select((pair, _) => new TwinTargets(Sorted(pair.Left), Sorted(pair.Right!)));
    }

    private static EquatableArray<string> Sorted(ImmutableArray<string> names) =>
        names.Distinct().OrderBy(n => n, StringComparer.Ordinal).ToEquatable();
}
