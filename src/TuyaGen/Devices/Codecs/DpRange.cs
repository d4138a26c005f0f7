using System.Globalization;

namespace TuyaGen;

/// <summary>The limits of a number in the caller's terms.</summary>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The largest value.</param>
/// <param name="Step">The distance of two values, or null where any is taken.</param>
public readonly record struct DpRange(decimal Min, decimal Max, decimal? Step = null)
{
    /// <summary>"10 to 100" or "5 to 30 in steps of 0.5".</summary>
    public override string ToString()
    {
        var text = $"{Number(Min)} to {Number(Max)}";
        return Step is { } step ? $"{text} in steps of {Number(step)}" : text;
    }

    private static string Number(decimal value) => decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
