namespace TuyaGen.Infrared;

/// <summary>One protocol: what its bits mean, and how they are told by pulses.</summary>
internal interface IIrProtocol
{
    IrLayout Layout { get; }

    /// <summary>The bits of a signal, the one that is sent first highest.</summary>
    uint Pack(IrSignal signal);

    /// <summary>The signal that bits stand for, or null if they break a rule of the protocol.</summary>
    IrSignal? Unpack(uint value);

    /// <summary>Writes one frame; <paramref name="again"/>: one that follows the first.</summary>
    void Write(PulseTrain train, uint value, bool again);

    /// <summary>Reads the frame that begins with the pulse at an index.</summary>
    bool TryRead(ReadOnlySpan<int> durations, int index, out IrFrame frame);
}
