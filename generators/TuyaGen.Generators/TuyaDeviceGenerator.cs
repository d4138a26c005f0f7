using Microsoft.CodeAnalysis;

namespace TuyaGen.Generators;

[Generator(LanguageNames.CSharp)]
public sealed class TuyaDeviceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
