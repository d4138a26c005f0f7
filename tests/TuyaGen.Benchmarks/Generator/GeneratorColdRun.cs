using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TuyaGen.Generators;

namespace TuyaGen.Benchmarks.Generator;

/// <summary>What a command-line build pays: the generator from nothing over all models, without the compiling of what it wrote.</summary>
public class GeneratorColdRun
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Sample", options: new(OutputKind.DynamicallyLinkedLibrary));

    private ImmutableArray<AdditionalText> _models = [];

    [Params(16, 300)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Read() => _models = ModelFiles.Read(Models);

    [Benchmark]
    public int Run()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new TuyaDeviceGenerator().AsSourceGenerator()], _models, CSharpParseOptions.Default, new ModelMarks());
        var result = driver.RunGenerators(Compilation).GetRunResult();
        return result.Diagnostics.IsEmpty && result.GeneratedTrees.Length >= Models
            ? result.GeneratedTrees.Length
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Take(3)));
    }
}
