namespace TuyaGen.Infrared;

/// <summary>Extended NEC: the complement of the address makes room for a high byte, so that the low byte is sent first.</summary>
internal sealed class NecExtendedProtocol() : NecFamily(maxAddress: 0xFFFF, maxCommand: 255)
{
    protected override uint Number(IrSignal signal) => (uint)signal.Address | WithComplement(signal.Command) << 16;

    protected override IrSignal? Signal(uint number) => AreComplements(number >> 16)
        ? new(IrProtocol.NecExtended, (int)(number & 0xFFFF), (int)(number >> 16 & 0xFF))
        : null;
}
