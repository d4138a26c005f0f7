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

    /// <summary>The type in C# of a whole wire number.</summary>
    public ClrType WireType => Min < int.MinValue || Max > int.MaxValue ? ClrType.Long : ClrType.Integer;

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

    /// <summary>The distance of two values that the caller sees; null for any.</summary>
    public decimal? ShownStep => (Step, this) switch
    {
        (null or 1, _) => null,
        ({ } step, { ViewAtMin: { } low, ViewAtMax: { } high, Min: { } min, Max: { } max }) when max != min => Math.Abs(step * (high - low) / (max - min)),
        ({ } step, _) => Math.Abs(ToShown(step)!.Value),
    };

    /// <summary>The wire number for what the caller sees; null for one that is beyond all bounds.</summary>
    public decimal? ToWire(decimal shown)
    {
        try
        {
            return this is { ViewAtMin: { } low, ViewAtMax: { } high, Min: { } min, Max: { } max }
                ? min + ((shown - low) * (max - min) / (high - low))
                : shown * Divisor / Multiplier;
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>What the caller sees of a wire number, where there is no view.</summary>
    public decimal? ToShown(decimal? wire) => wire * Multiplier / Divisor;
}
