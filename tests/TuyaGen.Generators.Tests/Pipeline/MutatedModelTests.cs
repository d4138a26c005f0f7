using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Whatever a model says, it is complained of, or its code compiles; the generator itself never fails.</summary>
public sealed class MutatedModelTests
{
    private const int Models = 150;

    [Fact]
    public void A_mutated_model_is_complained_of_or_compiles()
    {
        var random = new Random(20261121);
        var seed = ModelText.Load("kitchen-sink.tuya.json").GetText().ToString();
        var models = Enumerable.Range(0, Models).Select(i => new ModelText($"m{i:d4}.tuya.json", Mutant.Of(seed, i, random))).ToArray();

        var generation = Generation.Of(models);

        Assert.DoesNotContain(generation.Diagnostics, d => d.Id == "TUYA000");
        Assert.DoesNotContain(generation.Output.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning);
        var emitted = generation.Files.Keys.Count(k => k.EndsWith(".Device.g.cs", StringComparison.Ordinal));
        Assert.InRange(emitted, Models / 15, Models * 9 / 10);
    }
}
