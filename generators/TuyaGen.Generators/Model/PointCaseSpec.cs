namespace TuyaGen.Generators.Model;

/// <summary>What a property is while a condition holds.</summary>
/// <param name="If">The condition; none for one that always holds.</param>
/// <param name="Point">The same data point with other facets, or another one; null where the device has none then.</param>
internal sealed record PointCaseSpec(EquatableArray<ConditionSpec> If, PointSpec? Point);
