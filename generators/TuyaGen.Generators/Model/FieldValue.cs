namespace TuyaGen.Generators.Model;

/// <summary>A field of a packed value and what it gets.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What it gets; a number where the packed value is of a built-in type.</param>
internal sealed record FieldValue(LayoutProperty Field, ValueSpec Value);
