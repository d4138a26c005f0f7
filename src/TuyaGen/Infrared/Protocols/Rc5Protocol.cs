namespace TuyaGen.Infrared;

/// <summary>
/// Philips RC5: a start bit, the seventh bit of the command turned round (which was a second start bit once), toggle, address, command.
/// A one is dark, then light.
/// </summary>
internal sealed class Rc5Protocol : IIrProtocol
{
    private const int Unit = 889;
    private const int LongestRun = 2;

    public IrLayout Layout { get; } = new(Bits: 14, MaxAddress: 31, MaxCommand: 127, Period: 113_792, HasToggle: true);

    public uint Pack(IrSignal signal) =>
        (uint)(1 << 13 | (~signal.Command & 0x40) << 6 | (signal.Toggle ? 1 << 11 : 0) | signal.Address << 6 | signal.Command & 0x3F);

    public IrSignal? Unpack(uint value) => value >> 13 == 1
        ? new(IrProtocol.Rc5, (int)(value >> 6 & 0x1F), (int)(~value >> 6 & 0x40 | value & 0x3F)) { Toggle = (value >> 11 & 1) == 1 }
        : null;

    public void Write(PulseTrain train, uint value, bool again)
    {
        for (var i = Layout.Bits - 1; i >= 0; i--)
        {
            var one = (value >> i & 1) == 1;
            train.Add(!one, Unit);
            train.Add(one, Unit);
        }
    }

    public bool TryRead(ReadOnlySpan<int> durations, int index, out IrFrame frame)
    {
        frame = default;
        // There is no long pulse to start with, so the frame must stand between silences.
        if (index > 0 && durations[index - 1] <= Tolerance.Longest(LongestRun * Unit))
            return false;
        var reader = new HalfBitReader(durations[index..], Unit, LongestRun, dark: 1);
        var value = 0u;
        for (var i = 0; i < Layout.Bits; i++)
        {
            if (!reader.TryReadBit(units: 1, out var lightFirst))
                return false;
            value = value << 1 | (lightFirst ? 0u : 1u);
        }

        frame = new(value, reader.Length);
        return reader.AtEnd;
    }
}
