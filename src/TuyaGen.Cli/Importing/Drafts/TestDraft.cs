namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A test of a data point.</summary>
/// <param name="Point">The key of the data point.</param>
/// <param name="Is">The wire values, one of which it must have; null among them stands for not reported.</param>
internal sealed record TestDraft(string Point, IReadOnlyList<DpValue?> Is)
{
    /// <summary>The key of the field of a packed value that is looked at; null for the whole.</summary>
    public string? Field { get; init; }

    /// <summary>The bit that must be set, in place of <see cref="Is"/>.</summary>
    public int? Bit { get; init; }

    /// <summary>It must have another value than the one of <see cref="Is"/>.</summary>
    public bool IsNot { get; init; }
}
