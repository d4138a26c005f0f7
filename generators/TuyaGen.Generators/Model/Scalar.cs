namespace TuyaGen.Generators.Model;

/// <summary>A constant of a document: a wire value, or a value that a command writes or compares with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the number in the invariant form, or <c>true</c>, or <c>false</c>.</param>
internal sealed record Scalar(ScalarKind Kind, string Text);
