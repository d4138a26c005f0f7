namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>Reads a code of Tuya's libraries, once; <see cref="HeadKeyCode"/> keeps the carrier and how often it is sent.</summary>
    /// <exception cref="FormatException">A part is wrong, or they do not fit each other; the message says why.</exception>
    public static IrCode FromHeadKey(string head, string key) => HeadKeyCode.Parse(head, key).Expand();

    /// <summary>Packs the code into a head and a key that is sent once.</summary>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 10 to 655.35; 36 to 40 is usual.</param>
    /// <param name="tolerance">How far durations that are alike are apart, 0 to 0.5; 0.1 is 10 percent.</param>
    /// <exception cref="ArgumentException">
    /// A value is outside its range, or the code has more different durations than a head holds; the message says what to do.
    /// </exception>
    public HeadKeyCode ToHeadKey(double carrierKilohertz = 38, double tolerance = 0.1) =>
        HeadKeyCode.Build(this, carrierKilohertz, tolerance);
}
