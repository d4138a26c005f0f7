namespace TuyaGen.Generators.Model;

/// <summary>A data point must have one of these values.</summary>
internal sealed record ValueTest(int Id, EquatableArray<Scalar> Values);
