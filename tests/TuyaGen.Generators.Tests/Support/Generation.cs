using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TuyaGen.Generators.Tests.Support;

/// <summary>One run of the generator.</summary>
internal sealed class Generation
{
    // Documentation is checked as in a project that ships it.
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly MetadataReference Core = MetadataReference.CreateFromFile(typeof(TuyaDevice).Assembly.Location);

    private Generation(Compilation output, GeneratorDriverRunResult result)
    {
        Output = output;
        Diagnostics = result.Diagnostics;
        Files = result.GeneratedTrees.ToDictionary(t => Path.GetFileName(t.FilePath), t => t.GetText().ToString());
    }

    public Compilation Output { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Everything that the compiler has to say against the generated code.</summary>
    public IEnumerable<Diagnostic> Complaints => Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning);

    public static Generation Of(params string[] models) => Of([.. models.Select(ModelText.Load)]);

    public static Generation Of(IEnumerable<AdditionalText> models, BuildOptions? options = null, Compilation? compilation = null)
    {
        var driver = Driver(models, options).RunGeneratorsAndUpdateCompilation(compilation ?? Compilation(), out var output, out _);
        return new(output, driver.GetRunResult());
    }

    public static GeneratorDriver Driver(IEnumerable<AdditionalText> models, BuildOptions? options = null) => CSharpGeneratorDriver.Create(
        [new TuyaDeviceGenerator().AsSourceGenerator()], models, ParseOptions, options ?? BuildOptions.Sample,
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A project that uses the core.</summary>
    public static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Sample", sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, ParseOptions, $"Source{i}.cs")), [.. Framework, Core],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A project that knows only the framework.</summary>
    public static CSharpCompilation WithoutCore() => Compilation().RemoveReferences(Core);
}
