namespace TuyaGen.Generators.Model;

/// <summary>A field of a packed value and what it gets.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What it gets; a number where the type is a built-in one.</param>
/// <param name="Type">The type of the field, where the packed value has a layout.</param>
internal sealed record FieldValue(string Field, ValueSpec Value, ClrType? Type = null);
