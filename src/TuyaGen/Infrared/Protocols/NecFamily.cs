namespace TuyaGen.Infrared;

/// <summary>What the kinds of NEC share: the frame of 32 bits, and the short one that says that the button is still held.</summary>
internal abstract class NecFamily(int maxAddress, int maxCommand)
    : WidthProtocol(WidthCoding.Nec, new(Bits: 32, maxAddress, maxCommand, Period: 108_000))
{
    private const int HeldGap = 2250;

    public override void Write(PulseTrain train, uint value, bool again)
    {
        if (!again)
        {
            base.Write(train, value, again);
            return;
        }

        train.Pulse(WidthCoding.Nec.StartPulse);
        train.Gap(HeldGap);
        train.Pulse(WidthCoding.Nec.EndPulse);
    }

    public override bool TryRead(ReadOnlySpan<int> durations, int index, out IrFrame frame)
    {
        if (base.TryRead(durations, index, out frame))
            return true;
        var rest = durations[index..];
        frame = new(null, Math.Min(4, rest.Length));
        return rest.Length > 2 && Tolerance.Allows(rest[0], WidthCoding.Nec.StartPulse) && Tolerance.Allows(rest[1], HeldGap)
            && Tolerance.Allows(rest[2], WidthCoding.Nec.EndPulse);
    }

    /// <summary>Whether the second of two bytes is the complement of the first.</summary>
    protected static bool AreComplements(uint bytes) => ((bytes ^ bytes >> 8) & 0xFF) == 0xFF;

    /// <summary>A byte with its complement above it.</summary>
    protected static uint WithComplement(int value) => (uint)(value | (value ^ 0xFF) << 8);
}
