namespace TuyaGen.Generators.Model;

/// <summary>A property that a command writes.</summary>
internal sealed record AssignmentSpec(int Property, ValueSpec Value)
{
    /// <summary>Left out where the device lacks the property.</summary>
    public bool IfSupported { get; init; }

    /// <summary>A number outside the property's range becomes the nearer end.</summary>
    public bool Clamp { get; init; }

    public EquatableArray<ConditionSpec> If { get; init; }

    public bool NeedsStatus => IfSupported || Value is PatchValue { OfKnown: true } || If.Any(c => c.NeedsStatus);
}
