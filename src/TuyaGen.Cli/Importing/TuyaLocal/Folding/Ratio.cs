namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>What the wire number is multiplied with, as two whole numbers.</summary>
/// <param name="Multiplier">The upper one; below zero where the sign changes.</param>
/// <param name="Divisor">The lower one.</param>
internal readonly record struct Ratio(int Multiplier, int Divisor)
{
    // 0.016667 means a sixtieth: the simplest fraction near what people write down.
    private const int Simple = 1000;

    /// <summary>The ratio for a scale, which the wire number is divided by; null where it has no end that fits.</summary>
    public static Ratio? OfScale(decimal scale)
    {
        if (scale == 0 || Math.Abs(scale) > int.MaxValue)
            return null;
        var (upper, lower) = Simplest(Math.Abs(scale));
        return upper is > 0 and <= int.MaxValue ? new(scale < 0 ? -(int)lower : (int)lower, (int)upper) : null;
    }

    // The continued fraction, as far as the lower number stays simple, and the nearer of its last two steps.
    private static (long Upper, long Lower) Simplest(decimal number)
    {
        var (upper0, lower0, upper1, lower1) = (0L, 1L, 1L, 0L);
        for (var rest = number; ;)
        {
            var whole = (long)decimal.Floor(rest);
            var lower = lower0 + (whole * lower1);
            if (lower > Simple)
            {
                var count = (Simple - lower0) / lower1;
                var (upper2, lower2) = (upper0 + (count * upper1), lower0 + (count * lower1));
                var (miss1, miss2) = (Math.Abs(number - (upper1 / (decimal)lower1)), Math.Abs(number - (upper2 / (decimal)lower2)));
                return miss1 <= miss2 ? (upper1, lower1) : (upper2, lower2);
            }

            (upper0, lower0, upper1, lower1) = (upper1, lower1, upper0 + (whole * upper1), lower);
            if (rest - whole < 1e-18m)
                return (upper1, lower1);
            rest = 1 / (rest - whole);
            if (rest > 1e15m)
                return (upper1, lower1);
        }
    }
}
