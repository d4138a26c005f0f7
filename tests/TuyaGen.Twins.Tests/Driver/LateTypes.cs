using Microsoft.CodeAnalysis;

namespace TuyaGen.Twins.Tests.Driver;

/// <summary>Another generator, whose types ours cannot see while it works.</summary>
internal sealed class LateTypes(string source) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.Select((_, _) => source), (output, text) => output.AddSource("Late.g.cs", text));
}
