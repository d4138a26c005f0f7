namespace TuyaGen.Generators.Model;

/// <summary>One of the forms of a payload.</summary>
internal sealed record FormSpec(FormTest Test, FieldsSpec Fields);
