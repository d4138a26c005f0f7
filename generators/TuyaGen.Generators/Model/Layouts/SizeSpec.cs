namespace TuyaGen.Generators.Model;

/// <summary>The bytes that one item takes: a number, or as an earlier field says.</summary>
internal sealed record SizeSpec(int? Bytes, string? Field);
