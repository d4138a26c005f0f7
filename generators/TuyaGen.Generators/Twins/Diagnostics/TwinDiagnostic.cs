using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TuyaGen.Generators.Twins;

/// <summary>A diagnostic that can be compared and that keeps no syntax tree alive.</summary>
internal sealed record TwinDiagnostic(
    string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static TwinDiagnostic At(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        var lines = location.GetLineSpan();
        return new(descriptor.Id, lines.Path, location.SourceSpan, lines.Span, new(arguments));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        TwinDescriptors.All.First(d => d.Id == Id), Location.Create(Path, Span, Lines), Arguments.ToArray<object>());
}
