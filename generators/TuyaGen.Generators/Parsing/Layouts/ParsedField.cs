using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>A field while a layout is read.</summary>
/// <param name="Spec">The field.</param>
/// <param name="Property">What the caller sees; null where that is nothing.</param>
/// <param name="Words">The words of the document.</param>
/// <param name="Range">Where it is named.</param>
internal sealed record ParsedField(FieldSpec Spec, LayoutProperty? Property, ObjectReader Words, TextRange Range)
{
    /// <summary>The place, in bytes; below zero from the end.</summary>
    public int? At { get; init; }
}
