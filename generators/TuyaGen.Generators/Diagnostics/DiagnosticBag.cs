using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Diagnostics;

/// <summary>
/// What is wrong with one document. The same mistake is kept once: a data point is read again for every variant that overrides it.
/// </summary>
internal sealed class DiagnosticBag(string path, SourceText text)
{
    private readonly List<DiagnosticInfo> _list = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    public bool HasErrors => _list.Any(d => d.IsError);

    public void Add(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments)
    {
        var diagnostic = At(descriptor, range, arguments);
        if (_seen.Add(diagnostic))
            _list.Add(diagnostic);
    }

    public DiagnosticInfo At(DiagnosticDescriptor descriptor, TextRange range, params string[] arguments)
    {
        var span = new TextSpan(range.Start, range.Length);
        return new(descriptor, path, span, text.Lines.GetLinePositionSpan(span), arguments.ToEquatable());
    }

    public EquatableArray<DiagnosticInfo> ToEquatable() => _list.OrderBy(d => d.Span.Start).ToEquatable();
}
