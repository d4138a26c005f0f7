namespace TuyaGen.Generators.Model;

/// <summary>A case of a command.</summary>
internal sealed record CaseSpec(EquatableArray<ConditionSpec> If, EquatableArray<AssignmentSpec> Set)
{
    public bool NeedsStatus => If.Any(c => c.NeedsStatus) || Set.Any(a => a.NeedsStatus);
}
