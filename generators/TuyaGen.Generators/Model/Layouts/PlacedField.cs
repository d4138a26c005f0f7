namespace TuyaGen.Generators.Model;

/// <summary>A field at a fixed place.</summary>
/// <param name="Field">The field.</param>
/// <param name="At">The place, in bits from the beginning of its part.</param>
/// <param name="Bits">What it takes.</param>
internal sealed record PlacedField(FieldSpec Field, int At, int Bits);
