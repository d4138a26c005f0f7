namespace TuyaGen.Infrared;

/// <summary>Samsung: address twice, command, its complement.</summary>
internal sealed class Samsung32Protocol()
    : WidthProtocol(WidthCoding.Samsung, new(Bits: 32, MaxAddress: 255, MaxCommand: 255, Period: 108_000))
{
    protected override uint Number(IrSignal signal) =>
        (uint)(signal.Address * 0x101) | (uint)(signal.Command << 16) | (uint)((signal.Command ^ 0xFF) << 24);

    protected override IrSignal? Signal(uint number)
    {
        var signal = new IrSignal(IrProtocol.Samsung32, (int)(number & 0xFF), (int)(number >> 16 & 0xFF));
        return Number(signal) == number ? signal : null;
    }
}
