using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Diagnostics;

/// <summary>A diagnostic that can be compared: it holds the place, not the document.</summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>A diagnostic at a place, without the syntax tree that the place belongs to.</summary>
    public static DiagnosticInfo At(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        var lines = location.GetLineSpan();
        return new(descriptor, lines.Path, location.SourceSpan, lines.Span, arguments.ToEquatable());
    }

    /// <summary>A diagnostic about the project.</summary>
    public static DiagnosticInfo Of(DiagnosticDescriptor descriptor, params string[] arguments) => new(descriptor, "", default, default, arguments.ToEquatable());

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Arguments.Cast<object>().ToArray());
}
