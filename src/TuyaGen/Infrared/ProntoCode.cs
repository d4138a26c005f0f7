using System.Globalization;
using System.Text;
using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>
/// A code in the notation of Philips Pronto remotes, of the learned kind (0000): four hexadecimal digits a word; the kind, the carrier's
/// clock, two counts of pulse and gap pairs, then the pairs in periods of the carrier.
/// </summary>
public sealed partial record ProntoCode
{
    // One period of the carrier is the clock word times this, in microseconds.
    private const double ClockTick = 0.241246;
    private const double ClockKilohertz = 4145.152;

    /// <summary>
    /// Makes a code of its two bursts. One that ends with a pulse gets a gap of 30 milliseconds, as the notation has pairs only.
    /// </summary>
    /// <param name="once">What a press sends once; may be empty.</param>
    /// <param name="repeat">What is sent while the button is held; may be empty.</param>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 0.1 to 4145; 36 to 40 is usual.</param>
    /// <exception cref="ArgumentException">The carrier is outside its range, or a burst has more than 65,535 pairs.</exception>
    public ProntoCode(IrCode once, IrCode repeat, double carrierKilohertz = 38)
    {
        ArgumentNullException.ThrowIfNull(once);
        ArgumentNullException.ThrowIfNull(repeat);
        if (carrierKilohertz is not (>= 0.1 and <= ClockKilohertz))
            throw new ArgumentOutOfRangeException(nameof(carrierKilohertz), carrierKilohertz, "A carrier has 0.1 to 4145 kilohertz.");
        (Once, Repeat, CarrierKilohertz) = (InPairs(once), InPairs(repeat), carrierKilohertz);
    }

    /// <summary>What a press sends once; may be empty.</summary>
    public IrCode Once { get; }

    /// <summary>What is sent while the button is held, and at least once if there is nothing else; may be empty.</summary>
    public IrCode Repeat { get; }

    /// <summary>The carrier in kilohertz; read from a text it is rounded to a tenth.</summary>
    public double CarrierKilohertz { get; }

    /// <summary>Both bursts, one behind the other.</summary>
    public IrCode ToCode() => IrCode.Create([.. Once, .. Repeat]);

    /// <summary>The words in upper case with blanks between; a duration is 1 to 65,535 periods of the carrier.</summary>
    public override string ToString()
    {
        var period = 1 / (CarrierKilohertz * 1000) * 1_000_000;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"0000 {(int)Math.Round(period / ClockTick):X4} {Once.Count / 2:X4} {Repeat.Count / 2:X4}");
        foreach (var duration in ToCode())
        {
            var periods = Math.Clamp(Math.Round(duration / period), 1, ushort.MaxValue);
            text.Append(CultureInfo.InvariantCulture, $" {(int)periods:X4}");
        }

        return text.ToString();
    }

    private static IrCode InPairs(IrCode burst)
    {
        if (burst.Count > 2 * ushort.MaxValue)
            throw new ArgumentException($"A burst has up to {ushort.MaxValue} pairs of pulse and gap; this one has more.", nameof(burst));
        return burst.Count % 2 == 0 ? burst : IrCode.Create([.. burst, Silence.AfterFrame]);
    }
}
