namespace TuyaGen.Generators.Model;

/// <summary>A test of an earlier field.</summary>
internal sealed record FieldTest(string Field, ClrType Type, ConditionOperator Operator, EquatableArray<Scalar> Values);
