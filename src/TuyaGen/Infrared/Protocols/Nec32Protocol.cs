namespace TuyaGen.Infrared;

/// <summary>The frame of NEC with two numbers of 16 bits and no check.</summary>
internal sealed class Nec32Protocol() : NecFamily(maxAddress: 0xFFFF, maxCommand: 0xFFFF)
{
    protected override uint Number(IrSignal signal) => (uint)signal.Address | (uint)signal.Command << 16;

    protected override IrSignal? Signal(uint number) => new(IrProtocol.Nec32, (int)(number & 0xFFFF), (int)(number >> 16));
}
