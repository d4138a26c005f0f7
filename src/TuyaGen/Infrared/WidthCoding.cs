using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>
/// A coding that tells zeros from ones by how long their pulses or gaps are: a long pulse and gap to start with, then a pulse and a gap
/// for each bit, then a pulse that ends the last gap. All times are in microseconds; those that are not given are the ones of NEC.
/// </summary>
public sealed partial record WidthCoding
{
    /// <summary>NEC: 9000 and 4500 to start with, then gaps of 563 or 1688 behind pulses of 563.</summary>
    public static WidthCoding Nec { get; } = new();

    /// <summary>Samsung: as NEC, with a pulse of 4500 to start with.</summary>
    public static WidthCoding Samsung { get; } = new() { StartPulse = 4500 };

    /// <summary>Sony SIRC: 2400 and 600 to start with, then pulses of 600 or 1200 with gaps of 600.</summary>
    public static WidthCoding Sirc { get; } = new()
    {
        StartPulse = 2400, StartGap = 600, ZeroPulse = 600, ZeroGap = 600, OnePulse = 1200, OneGap = 600, EndPulse = 0,
    };

    /// <summary>The pulse that starts a frame.</summary>
    public int StartPulse { get; init; } = 9000;

    /// <summary>The gap behind the first pulse.</summary>
    public int StartGap { get; init; } = 4500;

    /// <summary>The pulse of a zero.</summary>
    public int ZeroPulse { get; init; } = 563;

    /// <summary>The gap of a zero.</summary>
    public int ZeroGap { get; init; } = 563;

    /// <summary>The pulse of a one.</summary>
    public int OnePulse { get; init; } = 563;

    /// <summary>The gap of a one.</summary>
    public int OneGap { get; init; } = 1688;

    /// <summary>The pulse behind the last bit; 0 where there is none, because the pulses make the difference.</summary>
    public int EndPulse { get; init; } = 563;

    /// <summary>The gap behind a frame.</summary>
    public int EndGap { get; init; } = Silence.AfterFrame;

    /// <summary>Makes one frame.</summary>
    /// <param name="value">The bits; the highest is sent first.</param>
    /// <param name="bits">How many bits are sent, 1 to 64.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of bits, or a time of the coding, is outside its range.</exception>
    public IrCode Encode(ulong value, int bits = 32)
    {
        if (bits is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "A frame has 1 to 64 bits.");
        var train = new PulseTrain();
        Write(train, value, bits);
        train.Gap(EndGap);
        return train.ToCode();
    }

    /// <summary>Finds the frames of this coding in a code, wherever they stand; each time may be off by a quarter.</summary>
    public IReadOnlyList<WidthFrame> Decode(IrCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var frames = new List<WidthFrame>();
        var rest = code.AsSpan();
        while (!rest.IsEmpty)
        {
            var found = TryRead(rest, out var frame, out var length);
            if (found)
                frames.Add(frame);
            rest = rest[Math.Min(found ? length : 2, rest.Length)..];
        }

        return frames;
    }

    internal void Write(PulseTrain train, ulong value, int bits)
    {
        train.Pulse(StartPulse);
        train.Gap(StartGap);
        for (var i = bits - 1; i >= 0; i--)
        {
            var one = (value >> i & 1) == 1;
            train.Pulse(one ? OnePulse : ZeroPulse);
            train.Gap(one ? OneGap : ZeroGap);
        }

        if (EndPulse > 0)
            train.Pulse(EndPulse);
    }
}
