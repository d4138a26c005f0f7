namespace TuyaGen.Generators.Model;

/// <summary>A value by its tag.</summary>
internal sealed record TaggedField(long Tag, FieldSpec Field);
