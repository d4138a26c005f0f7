namespace TuyaGen;

/// <summary>
/// How a wire number becomes the caller's: <c>value = wire × multiplier ÷ divisor</c>, or the straight line that shows the wire range
/// as <see cref="View"/>. The ratio is exact; 1/6 or 100/255 loses nothing.
/// </summary>
public sealed record NumberScale
{
    private const decimal Hair = 0.01m;

    /// <summary>The smallest wire number, or null for no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest wire number, or null for no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>The distance of two wire numbers that the device takes; 0 for any.</summary>
    public decimal Step { get; init; }

    /// <summary>What the wire number is multiplied by; negative turns the sign.</summary>
    public int Multiplier { get; init; } = 1;

    /// <summary>What the wire number is divided by.</summary>
    public int Divisor { get; init; } = 1;

    /// <summary>The values shown for <see cref="Min"/> and <see cref="Max"/>; the larger first turns the scale round.</summary>
    public (decimal AtMin, decimal AtMax)? View { get; init; }

    /// <summary>The digits after the point in a text; null for as many as it takes.</summary>
    public int? Digits { get; init; }

    /// <summary>The text around the wire number, with <c>{n}</c> for the number, where it travels inside one; null where it travels as a
    /// number.</summary>
    public string? Text { get; init; }

    internal decimal ToValue(decimal wire) => View is { } view && Min is { } min && Max is { } max && max != min
        ? view.AtMin + ((wire - min) * (view.AtMax - view.AtMin) / (max - min))
        : wire * Multiplier / Divisor;

    /// <summary>The wire number, rounded towards zero as the vendor's own arithmetic does; a hair is added first, so that a value that was
    /// shown with three digits comes back as the number that it was.</summary>
    internal decimal ToWire(decimal value)
    {
        var wire = ToExactWire(value);
        return decimal.Truncate(wire + (Math.Sign(wire) * Hair));
    }

    internal decimal ToExactWire(decimal value) => View is { } view && Min is { } min && Max is { } max && view.AtMax != view.AtMin
        ? min + ((value - view.AtMin) * (max - min) / (view.AtMax - view.AtMin))
        : value * Divisor / Multiplier;

    internal bool Takes(decimal wire) =>
        !(wire < Min) && !(wire > Max) && (Step == 0 || (wire - (Min ?? 0)) % Step == 0);

    internal NumberLimits ToLimits()
    {
        var (low, high) = (ToValue(Min), ToValue(Max));
        decimal? step = Step is not (0 or 1) ? Math.Abs(ToValue((Min ?? 0) + Step) - ToValue(Min ?? 0)) : null;
        var isTurned = View is { } view ? view.AtMin > view.AtMax : Multiplier < 0;
        return isTurned ? new(high, low, step) : new(low, high, step);
    }

    private decimal? ToValue(decimal? wire) => wire is { } number ? ToValue(number) : null;
}
