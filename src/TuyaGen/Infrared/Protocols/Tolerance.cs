namespace TuyaGen.Infrared;

/// <summary>How far a duration may be off: receivers lengthen pulses and shorten gaps, and cheap remotes run slow.</summary>
internal static class Tolerance
{
    private const double Share = 0.25;

    public static bool Allows(int actual, int nominal) => Off(actual, nominal) <= Share;

    /// <summary>How far off a duration is, as a share of the nominal one.</summary>
    public static double Off(int actual, int nominal) =>
        nominal > 0 ? Math.Abs(actual - nominal) / (double)nominal : double.PositiveInfinity;

    /// <summary>The longest duration that still passes for the nominal one.</summary>
    public static double Longest(int nominal) => nominal * (1 + Share);
}
