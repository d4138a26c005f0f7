namespace TuyaGen.Infrared;

/// <summary>Sony: seven bits of command, then the address.</summary>
internal sealed class SircProtocol(IrProtocol protocol, int addressBits)
    : WidthProtocol(WidthCoding.Sirc, new(Bits: 7 + addressBits, MaxAddress: (1 << addressBits) - 1, MaxCommand: 127, Period: 45_000))
{
    protected override uint Number(IrSignal signal) => (uint)(signal.Command | signal.Address << 7);

    protected override IrSignal? Signal(uint number) => new(protocol, (int)(number >> 7), (int)(number & 0x7F));
}
