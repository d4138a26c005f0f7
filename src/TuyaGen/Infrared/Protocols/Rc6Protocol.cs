namespace TuyaGen.Infrared;

/// <summary>
/// Philips RC6 in mode 0: a long pulse and gap, a start bit, three bits of mode, toggle in double width, address, command. A one is
/// light, then dark.
/// </summary>
internal sealed class Rc6Protocol : IIrProtocol
{
    private const int StartPulse = 2666;
    private const int StartGap = 889;
    private const int Unit = 444;
    private const int LongestRun = 3;
    private const int ToggleBit = 16;

    public IrLayout Layout { get; } = new(Bits: 21, MaxAddress: 255, MaxCommand: 255, Period: 106_667, HasToggle: true);

    public uint Pack(IrSignal signal) => (uint)(1 << 20 | (signal.Toggle ? 1 << ToggleBit : 0) | signal.Address << 8 | signal.Command);

    public IrSignal? Unpack(uint value) => value >> 17 == 0b1000
        ? new(IrProtocol.Rc6, (int)(value >> 8 & 0xFF), (int)(value & 0xFF)) { Toggle = (value >> ToggleBit & 1) == 1 }
        : null;

    public void Write(PulseTrain train, uint value, bool again)
    {
        train.Pulse(StartPulse);
        train.Gap(StartGap);
        for (var i = Layout.Bits - 1; i >= 0; i--)
        {
            var one = (value >> i & 1) == 1;
            train.Add(one, Width(i) * Unit);
            train.Add(!one, Width(i) * Unit);
        }
    }

    public bool TryRead(ReadOnlySpan<int> durations, int index, out IrFrame frame)
    {
        frame = default;
        var rest = durations[index..];
        if (rest.Length < 3 || !Tolerance.Allows(rest[0], StartPulse) || !Tolerance.Allows(rest[1], StartGap))
            return false;
        var reader = new HalfBitReader(rest[2..], Unit, LongestRun);
        var value = 0u;
        for (var i = Layout.Bits - 1; i >= 0; i--)
        {
            if (!reader.TryReadBit(Width(i), out var lightFirst))
                return false;
            value = value << 1 | (lightFirst ? 1u : 0u);
        }

        frame = new(value, 2 + reader.Length);
        return reader.AtEnd;
    }

    private static int Width(int bit) => bit == ToggleBit ? 2 : 1;
}
