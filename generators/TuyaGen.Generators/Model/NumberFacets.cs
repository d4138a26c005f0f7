namespace TuyaGen.Generators.Model;

/// <summary>What a document says about a number. All but the view are wire numbers.</summary>
internal sealed record NumberFacets
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public decimal? Step { get; init; }

    public int Multiplier { get; init; } = 1;

    public int Divisor { get; init; } = 1;

    public decimal? ViewAtMin { get; init; }

    public decimal? ViewAtMax { get; init; }

    public int? Digits { get; init; }

    /// <summary>The text around the number, with <c>{n}</c> in it.</summary>
    public string? Text { get; init; }

    public bool IsScaled => Multiplier != 1 || Divisor != 1 || ViewAtMin is not null || Digits is not null;

    /// <summary>The smallest and largest value that the caller sees.</summary>
    public (decimal Low, decimal High)? Shown
    {
        get
        {
            if (Min is not { } min || Max is not { } max)
                return null;
            var low = ViewAtMin ?? ToShown(min)!.Value;
            var high = ViewAtMax ?? ToShown(max)!.Value;
            return (Math.Min(low, high), Math.Max(low, high));
        }
    }

    /// <summary>What the caller sees of a wire number, where there is no view.</summary>
    public decimal? ToShown(decimal? wire) => wire * Multiplier / Divisor;
}
