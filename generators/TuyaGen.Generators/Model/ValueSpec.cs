namespace TuyaGen.Generators.Model;

/// <summary>What a command writes.</summary>
internal abstract record ValueSpec;

/// <summary>A constant.</summary>
internal sealed record ConstantValue(Scalar Constant) : ValueSpec;

/// <summary>A parameter as it is.</summary>
internal sealed record ParameterValue(string Name) : ValueSpec;

/// <summary>A text with parameters in it: texts and names by turns, a text first.</summary>
internal sealed record TemplateValue(EquatableArray<string> Parts) : ValueSpec;

/// <summary>A list inside a packed value.</summary>
internal sealed record ListValue(EquatableArray<ValueSpec> Items) : ValueSpec;

/// <summary>Fields of a packed value, changed in what the device last reported, or in an empty value.</summary>
/// <param name="OfKnown">What the device reported counts for all other fields.</param>
/// <param name="Fields">The fields; one that is a packed value itself may be changed in the same way.</param>
internal sealed record PatchValue(bool OfKnown, EquatableArray<FieldValue> Fields) : ValueSpec;
