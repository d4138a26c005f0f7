namespace TuyaGen.Infrared;

/// <summary>A protocol whose bits are told by the width of pulses or gaps, the lowest bit first.</summary>
internal abstract class WidthProtocol(WidthCoding coding, IrLayout layout) : IIrProtocol
{
    public IrLayout Layout => layout;

    public uint Pack(IrSignal signal) => BitOrder.Reverse(Number(signal), layout.Bits);

    public IrSignal? Unpack(uint value) =>
        layout.Bits == 32 || value >> layout.Bits == 0 ? Signal(BitOrder.Reverse(value, layout.Bits)) : null;

    public virtual void Write(PulseTrain train, uint value, bool again) => coding.Write(train, value, layout.Bits);

    public virtual bool TryRead(ReadOnlySpan<int> durations, int index, out IrFrame frame)
    {
        var read = coding.TryRead(durations[index..], out var found, out var length) && found.Bits == layout.Bits;
        frame = new((uint)found.Value, length);
        return read;
    }

    /// <summary>The bits as a number whose lowest bit is sent first.</summary>
    protected abstract uint Number(IrSignal signal);

    /// <summary>The signal of such a number, or null.</summary>
    protected abstract IrSignal? Signal(uint number);
}
