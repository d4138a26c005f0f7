namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>What a number may be and what is shown of it. All but view and unit speak of the wire.</summary>
internal sealed record NumberDraft
{
    public BoundDraft? Min { get; init; }

    public BoundDraft? Max { get; init; }

    public decimal? Step { get; init; }

    /// <summary>What is shown is the wire number by this; 1 for the number itself.</summary>
    public int Divisor { get; init; } = 1;

    public int Multiplier { get; init; } = 1;

    /// <summary>What is shown at the two ends of the range, in place of divisor and multiplier.</summary>
    public (decimal AtMin, decimal AtMax)? View { get; init; }

    public string? Unit { get; init; }

    /// <summary>How many digits behind the point people read.</summary>
    public int? Digits { get; init; }

    /// <summary>What kind of sum it is: measurement, total, increasing or delta.</summary>
    public string? Sum { get; init; }
}
