namespace TuyaGen.Generators.Model;

/// <summary>A field of a built-in type and the number that it gets.</summary>
internal sealed record FieldValue(string Field, ValueSpec Value);
