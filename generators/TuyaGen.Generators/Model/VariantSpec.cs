namespace TuyaGen.Generators.Model;

/// <summary>A form of the device; the one without a test is what the document itself describes.</summary>
/// <param name="Name">The name; empty for the document itself.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Test">How it is recognised.</param>
/// <param name="Points">The data point of each property, or null, in the order of the device's properties.</param>
internal sealed record VariantSpec(string Name, string? Doc, VariantTestSpec? Test, EquatableArray<PointSpec?> Points);
