namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>One property that stands for several.</summary>
/// <param name="Key">By what other parts of the draft refer to it; unique among data points too.</param>
/// <param name="Cases">What it stands for, case by case.</param>
internal sealed record ComputedDraft(string Key, IReadOnlyList<UseDraft> Cases)
{
    /// <summary>What it may be called, best first.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What stands in front of the name where another property has it.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }

    public string? Doc { get; init; }

    /// <summary>What chooses; null where the only case always applies.</summary>
    public PartDraft? Select { get; init; }

    /// <summary>What it stands for where no case holds.</summary>
    public PartDraft? Otherwise { get; init; }

    public string? Unit { get; init; }
}
