namespace TuyaGen.Generators.Model;

/// <summary>A test of a parameter or of what a property was last reported to be.</summary>
/// <param name="Parameter">The parameter, or null for a property.</param>
/// <param name="Property">The property, where the parameter is null.</param>
/// <param name="Type">The type of what is tested.</param>
/// <param name="Operator">How it is tested.</param>
/// <param name="Values">What it is compared with; one of several may do.</param>
/// <param name="Other">The property that it is compared with, or -1.</param>
internal sealed record ConditionSpec(
    string? Parameter, int Property, ClrType Type, ConditionOperator Operator, EquatableArray<Scalar> Values, int Other = -1)
{
    /// <summary>The fields of a packed value that lead to what is tested; none for a whole value.</summary>
    public EquatableArray<string> Path { get; init; }

    /// <summary>The properties that it looks at.</summary>
    public IEnumerable<int> Properties => new[] { Parameter is null ? Property : -1, Other }.Where(p => p >= 0);

    public bool NeedsStatus => Parameter is null || (Other >= 0 && Operator != ConditionOperator.BelowRangeOf);
}
