namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>Facets that are laid over a data point while tests hold.</summary>
/// <param name="If">The tests, all of which must hold.</param>
internal sealed record CaseDraft(IReadOnlyList<TestDraft> If)
{
    /// <summary>Only what differs from the data point; a divisor or multiplier of 1 is written where the data point has another.</summary>
    public NumberDraft? Number { get; init; }

    /// <summary>Other words of the enumeration; none for those of the data point.</summary>
    public IReadOnlyList<ValueDraft> Values { get; init; } = [];

    public bool? IsInverted { get; init; }

    public bool IsReadOnly { get; init; }
}
