namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>A word of an enumeration.</summary>
/// <param name="Wire">How it travels: a text, a number or a boolean.</param>
internal sealed record ValueDraft(DpValue Wire)
{
    /// <summary>What people call it; null where the wire word is all that is known.</summary>
    public string? Label { get; init; }

    /// <summary>Its name in C#; null until the draft is named.</summary>
    public string? Name { get; init; }

    /// <summary>It is reported, but not offered.</summary>
    public bool IsReportOnly { get; init; }

    /// <summary>The number that the word stands for, in the unit of the data point.</summary>
    public decimal? Number { get; init; }

    public string? Doc { get; init; }
}
