namespace TuyaGen.Infrared;

/// <summary>NEC: address, its complement, command, its complement.</summary>
internal sealed class NecProtocol() : NecFamily(maxAddress: 255, maxCommand: 255)
{
    protected override uint Number(IrSignal signal) => WithComplement(signal.Address) | WithComplement(signal.Command) << 16;

    protected override IrSignal? Signal(uint number) => AreComplements(number) && AreComplements(number >> 16)
        ? new(IrProtocol.Nec, (int)(number & 0xFF), (int)(number >> 16 & 0xFF))
        : null;
}
