namespace TuyaGen.Generators.Model;

/// <summary>What a command does for some variants.</summary>
/// <param name="Variants">Their names; none for the body that all other variants share.</param>
/// <param name="Parameters">The parameters with the ranges that hold here.</param>
/// <param name="Requires">The properties that the device must have.</param>
/// <param name="OnlyChanged">What the device already is, is not sent.</param>
/// <param name="Cases">What is written; the first case whose conditions hold.</param>
internal sealed record CommandBody(
    EquatableArray<string> Variants,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<int> Requires,
    bool OnlyChanged,
    EquatableArray<CaseSpec> Cases)
{
    /// <summary>What it does step by step; null where it writes one frame.</summary>
    public StepsSpec? Steps { get; init; }

    /// <summary>The property whose value it brings, or -1.</summary>
    public int Returns { get; init; } = -1;

    /// <summary>Everything that it may write.</summary>
    public IEnumerable<AssignmentSpec> Assignments => Cases.SelectMany(c => c.Set).Concat(Steps?.Assignments ?? []);

    /// <summary>Whether it must be known what the device is now.</summary>
    public bool NeedsStatus => OnlyChanged || Requires.Count > 0 || Cases.Any(c => c.NeedsStatus);
}
