using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators.Twins;

namespace TuyaGen.Twins.Tests.Driver;

/// <summary>A compilation with the generator in it. Every change gives another one, and the generator remembers.</summary>
internal sealed record TwinDriver
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, allowUnsafe: true);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private TwinDriver(CSharpCompilation compilation, GeneratorDriver driver)
    {
        Compilation = compilation;
        Driver = driver;
    }

    public CSharpCompilation Compilation { get; private init; }

    private GeneratorDriver Driver { get; init; }

    private ImmutableArray<ModelText> Models { get; init; } = [];

    public static TwinDriver Empty { get; } = new(
        CSharpCompilation.Create("Sample", references: References, options: Compiling),
        CSharpGeneratorDriver.Create(
            [new SyncTwinGenerator().AsSourceGenerator()],
            parseOptions: Parsing,
            optionsProvider: new ModelOptions(),
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>A compilation of one file, <c>SampleDevice.cs</c>.</summary>
    public static TwinDriver Of(string source) => Empty.With("SampleDevice.cs", source);

    /// <summary>With a file, in place of the one of that name.</summary>
    public TwinDriver With(string path, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Parsing, path);
        var old = Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
        return this with { Compilation = old is null ? Compilation.AddSyntaxTrees(tree) : Compilation.ReplaceSyntaxTree(old, tree) };
    }

    /// <summary>With a device model.</summary>
    public TwinDriver WithModel(string path, string json)
    {
        var model = new ModelText(path, json);
        return this with { Driver = Driver.AddAdditionalTexts([model]), Models = Models.Add(model) };
    }

    /// <summary>Without a device model.</summary>
    public TwinDriver WithoutModel(string path) => this with
    {
        Driver = Driver.RemoveAdditionalTexts([Models.Single(m => m.Path == path)]),
        Models = Models.RemoveAll(m => m.Path == path),
    };

    /// <summary>With another generator beside ours.</summary>
    public TwinDriver With(IIncrementalGenerator generator) => this with { Driver = Driver.AddGenerators([generator.AsSourceGenerator()]) };

    /// <summary>Runs the generator. <paramref name="next"/> is the driver that remembers.</summary>
    public TwinRun Run(out TwinDriver next)
    {
        var driver = Driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        next = this with { Driver = driver };
        return new(driver.GetRunResult().Results[0], output);
    }

    /// <summary>Runs the generator.</summary>
    public TwinRun Run() => Run(out _);
}
