namespace TuyaGen.Generators.Model;

/// <summary>A test of an earlier field.</summary>
internal sealed record FieldTest(string Field, ClrType Type, ConditionOperator Operator, EquatableArray<Scalar> Values)
{
    /// <summary>The fields inside it that lead to what is tested; none for the field itself.</summary>
    public EquatableArray<string> Path { get; init; }

    /// <summary>The field need not be there.</summary>
    public bool IsNullable { get; init; }
}
