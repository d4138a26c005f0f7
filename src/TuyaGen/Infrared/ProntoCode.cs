using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>
/// A code in the notation of Philips Pronto remotes, of the learned kind (0000): four hexadecimal digits a word; the kind, the carrier's
/// clock, two counts of pulse and gap pairs, then the pairs in periods of the carrier.
/// </summary>
public sealed record ProntoCode
{
    // One period of the carrier is the clock word times this, in microseconds.
    private const double ClockTick = 0.241246;
    private const double ClockKilohertz = 4145.152;

    /// <summary>Makes a code of its two bursts. One that ends with a pulse gets a gap of 30 milliseconds, as the notation has pairs only.</summary>
    /// <param name="once">What a press sends once; may be empty.</param>
    /// <param name="repeat">What is sent while the button is held; may be empty.</param>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 0.1 to 4145; 36 to 40 is usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">The carrier is outside its range.</exception>
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

    /// <summary>
    /// Reads a learned Pronto code of any clock. Words are separated by blanks or line ends; one word beyond the announced pairs is a
    /// last pulse, which some programs do not count.
    /// </summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static ProntoCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a code as <see cref="Parse"/> does, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProntoCode? code) => (code = Read(text, out _)) is not null;

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

    private static IrCode InPairs(IrCode burst) => burst.Count % 2 == 0 ? burst : IrCode.Create([.. burst, Silence.AfterFrame]);

    private static ProntoCode? Read(ReadOnlySpan<char> text, out string? fault)
    {
        if (!TryReadWords(text, out var words))
        {
            fault = "A Pronto code consists of words of four hexadecimal digits, as in 0000 006D 0000 0002 0156 00AB 0015 0474.";
            return null;
        }

        fault = words switch
        {
            { Count: < 4 } => "A Pronto code has at least four words: kind, clock and two counts. Copy it again, whole.",
            [not 0, ..] => $"The Pronto code is of kind {words[0]:X4}; only learned codes, kind 0000, hold pulses. Ask for the code in raw form.",
            [_, 0, ..] => "The Pronto code has the clock 0000, which no carrier has; 006D is the one of 38 kilohertz.",
            [_, _, var once, var repeat, ..] when words.Count - 4 - (2 * (once + repeat)) is not (0 or 1) =>
                $"The Pronto code announces {once + repeat} pairs, so {2 * (once + repeat)} words behind the first four; it has {words.Count - 4}. "
                    + "Copy it again, whole.",
            _ => null,
        };
        return fault is null ? Read(words, out fault) : null;
    }

    private static ProntoCode? Read(List<int> words, out string? fault)
    {
        var durations = new int[words.Count - 4];
        for (var i = 0; i < durations.Length; i++)
            durations[i] = (int)Math.Round((long)words[i + 4] * words[1] * ClockTick);
        if (IrCode.FromRead(durations, out fault) is null)
            return null;
        var once = 2 * words[2];
        var carrier = Math.Clamp(Math.Round(ClockKilohertz / words[1], 1), 0.1, ClockKilohertz);
        return new(IrCode.Create(durations.AsSpan(0, once)), IrCode.Create(durations.AsSpan(once)), carrier);
    }

    private static bool TryReadWords(ReadOnlySpan<char> text, out List<int> words)
    {
        words = [];
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            if (text[range].IsEmpty)
                continue;
            if (text[range].Length > 4 || !int.TryParse(text[range], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word))
                return false;
            words.Add(word);
        }

        return true;
    }
}
