using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>A data point of a form, by the name that the document gives it.</summary>
internal sealed record ParsedPoint(string Name, TextRange At, PointSpec Spec, NumberFacets? Numbers)
{
    public ParsedRules Rules { get; init; } = new();

    public bool IsReadable => Spec.IsReadable || Rules.When.Any(w => w.Point?.IsReadable == true);

    public bool IsWritable => Spec.IsWritable || Rules.When.Any(w => w.Point?.IsWritable == true);

    /// <summary>The type in C# that suits all that it may be; null where there is none.</summary>
    public ClrType? Type => Rules.When.Select(w => w.Point).OfType<ParsedPoint>()
        .Aggregate((ClrType?)Spec.Type, (type, point) => point.Type is { } other ? type?.Union(other) : null);
}
