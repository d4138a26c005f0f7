using System.Diagnostics.CodeAnalysis;
using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>
/// A code in the notation of Tuya's libraries. The head names the carrier and up to 33 durations; the key says how often the code is sent
/// and lists its pulses and gaps, one symbol each, or packed into bits.
/// </summary>
public sealed record HeadKeyCode
{
    private readonly IrCode _once;

    private HeadKeyCode(string head, string key, int times, double carrierKilohertz, IrCode once) =>
        (Head, Key, Times, CarrierKilohertz, _once) = (head, key, times, carrierKilohertz, once);

    /// <summary>The carrier and the durations, in hexadecimal digits; <see cref="IrHead"/> takes them apart.</summary>
    public string Head { get; }

    /// <summary>
    /// Two digits of how often, then symbols and bits; without the <c>0</c> that commands on data point 201 put in front.
    /// </summary>
    public string Key { get; }

    /// <summary>How often the device sends the code, 0 to 255; most libraries write 1 or 2.</summary>
    public int Times { get; }

    /// <summary>The carrier in kilohertz, as the head has it.</summary>
    public double CarrierKilohertz { get; }

    /// <summary>Reads a code of both its parts.</summary>
    /// <exception cref="FormatException">A part is wrong, or they do not fit each other; the message says why.</exception>
    public static HeadKeyCode Parse(string head, string key)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(key);
        return Read(head, key, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a code as <see cref="Parse"/> does, if the parts make one.</summary>
    public static bool TryParse(string? head, string? key, [NotNullWhen(true)] out HeadKeyCode? code) =>
        (code = Read(head ?? "", key ?? "", out _)) is not null;

    /// <summary>
    /// Packs pulses and gaps into a head and a key that is sent once. Durations that are alike are made one; then bits are looked for in
    /// the gaps and in the pulses, and the shorter key is taken.
    /// </summary>
    /// <param name="code">The code, at least one pulse and one gap.</param>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 10 to 655.35; 36 to 40 is usual.</param>
    /// <param name="tolerance">How far durations that are alike are apart, 0 to 0.5; 0.1 is 10 percent.</param>
    /// <exception cref="ArgumentException">
    /// A value is outside its range, or the code has more different durations than a head holds; the message says what to do.
    /// </exception>
    public static HeadKeyCode Build(IrCode code, double carrierKilohertz = 38, double tolerance = 0.1)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (carrierKilohertz is not (>= 10 and <= 655.35))
            throw new ArgumentOutOfRangeException(nameof(carrierKilohertz), carrierKilohertz, "A carrier has 10 to 655.35 kilohertz here.");
        if (tolerance is not (>= 0 and <= 0.5))
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is 0 to 0.5.");
        if (code.Count < 2)
            throw new ArgumentException("A key needs at least a pulse and a gap.", nameof(code));
        var durations = SimilarDurations.Merge(code.AsSpan(), tolerance);
        var byGaps = KeyPacking.Of(durations, pairsFrom: 0);
        var byPulses = KeyPacking.Of(durations, pairsFrom: 1);
        var packing = byGaps is null || byPulses?.Symbols.Length < byGaps.Symbols.Length ? byPulses : byGaps;
        if (packing is null)
            throw new ArgumentException(
                $"The code has {durations.Distinct().Count()} different durations, too many for the bits and symbols of a head, "
                    + $"which holds {IrHead.MaxPeriods}. Send it as a learned code (ToBase64), or merge more by a larger tolerance.",
                nameof(code));
        var head = IrHead.FromMicroseconds(packing.Timing, carrierKilohertz, [.. packing.Durations]);
        return Parse(head.ToString(), "01" + packing.Symbols);
    }

    /// <summary>The pulses and gaps of the code, once.</summary>
    public IrCode Expand() => _once;

    /// <summary>The pulses and gaps of the code as often as the device sends it, at least once.</summary>
    /// <param name="gap">The gap in microseconds that is put between where the code ends with a pulse.</param>
    public IrCode ExpandAll(int gap = Silence.AfterFrame) => _once.Repeat(Math.Max(Times, 1), gap);

    /// <summary>Head and key with a blank between.</summary>
    public override string ToString() => $"{Head} {Key}";

    private static HeadKeyCode? Read(string head, string key, out string? fault)
    {
        if (string.IsNullOrWhiteSpace(head))
        {
            fault = "The head is empty, so the key is a learned code: read it with IrCode.FromBase64.";
            return null;
        }

        if (IrHead.Read(head, out fault) is not { } parts)
            return null;
        (head, key) = (head.Trim(), key.Trim());
        var reader = new HexReader(key);
        if (!reader.TryRead(2, out var times) || key.Length < 3)
        {
            fault = "A key begins with two hexadecimal digits, how often it is sent, and has symbols behind them. Copy it again, whole.";
            return null;
        }

        return KeyReader.Expand(parts, key.AsSpan(2), out fault) is { } once ? new(head, key, times, parts.CarrierKilohertz, once) : null;
    }
}
