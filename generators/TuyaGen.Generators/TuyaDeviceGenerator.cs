using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Codecs;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Emission;
using TuyaGen.Generators.Model;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Generators;

/// <summary>
/// Turns device models into device classes. One reading of a file has two results: a model without places, which is emitted, and
/// complaints with places, which are reported; so an edit that only moves text reports again but emits nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TuyaDeviceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select((p, _) => GeneratorOptions.Of(p)).WithTrackingName(StepNames.Options);

        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(f => GeneratorOptions.IsModel(f.Right.GetOptions(f.Left)))
            .Select((f, token) => ModelFile.Read(f.Left, token))
            .WithTrackingName(StepNames.Files);

        var codecs = context.SyntaxProvider.ForAttributeWithMetadataName(CoreNames.TuyaCodecMetadata, CodecClass.IsCandidate, CodecClass.Parse)
            .WithTrackingName(StepNames.CodecClasses)
            .Collect()
            .Select((all, _) => OwnCodecs.Of(all))
            .WithTrackingName(StepNames.Codecs);
        context.RegisterSourceOutput(codecs.Select((c, _) => c.Diagnostics).WithTrackingName(StepNames.Complaints), Report);

        var wanted = files.Select((f, _) => Includes.NamesIn(f)).Where(n => n.Count > 0).Collect()
            .Select((all, _) => all.SelectMany(n => n).Distinct().OrderBy(n => n, StringComparer.Ordinal).ToEquatable());
        var library = files.Combine(wanted).Where(f => f.Right.Any(n => Includes.Same(f.Left.Path, n))).Select((f, _) => f.Left).Collect()
            .Combine(options).Combine(codecs.Select((c, _) => c.Codecs))
            .Select((all, _) => new Library(all.Left.Left.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatable(), all.Left.Right.Namespace)
            {
                Codecs = all.Right,
            })
            .WithTrackingName(StepNames.Library);

        var parsed = files.Combine(library)
            .Select((f, _) => DocumentParser.Parse(f.Left.Path, f.Left.Text, f.Right))
            .WithTrackingName(StepNames.Parse);
        context.RegisterSourceOutput(parsed.Select((p, _) => p.Diagnostics).WithTrackingName(StepNames.Complaints), Report);

        var duplicates = parsed.Select((p, _) => p.Identity).Where(i => i is not null).Collect()
            .Select((all, _) => Duplicates.Find(all!))
            .WithTrackingName(StepNames.Duplicates);
        context.RegisterSourceOutput(duplicates.Select((d, _) => d.Diagnostics).WithTrackingName(StepNames.Complaints), Report);

        var models = parsed.Combine(duplicates.Select((d, _) => d.Losers))
            .Select((p, _) => p.Right.Contains(p.Left.Path) ? null : p.Left.Document)
            .WithTrackingName(StepNames.Models);
        context.RegisterSourceOutput(models, Emit);

        var names = models.Select((m, _) => m as DeviceSpec).Where(d => d is not null)
            .Select((d, _) => new CatalogueEntry(d!.Name, $"global::{d.Namespace}.{d.Name}Device", d.Products.Select(p => p.Id).ToEquatable()))
            .Collect()
            .Select((all, _) => all.OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatable())
            .WithTrackingName(StepNames.Catalogue);
        var language = context.ParseOptionsProvider.Select((p, _) => LanguageLevel.Check(p)).Combine(names)
            .Select((all, _) => all.Right.Count > 0 ? all.Left : default)
            .WithTrackingName(StepNames.Complaints);
        context.RegisterSourceOutput(language, Report);
        var hasBuilder = context.CompilationProvider
            .Select((c, _) => c.GetTypeByMetadataName(CoreNames.TuyaBuilderMetadata) is not null)
            .WithTrackingName(StepNames.Builder);
        context.RegisterSourceOutput(names.Combine(options).Combine(hasBuilder), (output, all) =>
            EmitCatalogue(output, all.Left.Left, all.Left.Right.Namespace, all.Right));
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }

    private static void Emit(SourceProductionContext output, DocumentSpec? document)
    {
        if (document is null)
            return;
        EmittedFile[] files;
        try
        {
            files = [.. DocumentFiles.Of(document)];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Thrown on, it would take the classes of all other models with it.
            output.ReportDiagnostic(Diagnostic.Create(TuyaDiagnostics.GeneratorFailed, Location.None, $"{document.Name}: {e.Message}"));
            return;
        }

        foreach (var file in files)
            output.AddSource(file.HintName, file.Text);
    }

    private static void EmitCatalogue(SourceProductionContext output, EquatableArray<CatalogueEntry> devices, string ns, bool hasBuilder)
    {
        if (devices.Count > 0)
            output.AddSource(CatalogueEmitter.HintName, CatalogueEmitter.Emit(ns, devices, hasBuilder));
    }
}
