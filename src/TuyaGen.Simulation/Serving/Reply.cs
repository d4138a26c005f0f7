namespace TuyaGen.Simulation.Serving;

/// <summary>One message of the device, not yet bytes.</summary>
internal sealed record Reply(TuyaCommand Command)
{
    /// <summary>The number of the command that it answers; 0 for none.</summary>
    public uint Sequence { get; init; }

    public SequenceRule Numbering { get; init; }

    public uint ReturnCode { get; init; }

    /// <summary>The data points that it holds.</summary>
    public Dps? Dps { get; init; }

    /// <summary>The sub-device that it speaks of.</summary>
    public string? Cid { get; init; }

    /// <summary>The body, where it is not the usual one around the data points.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public bool IsPlain { get; init; }

    public bool IsPadded { get; init; }

    public bool IsReport => Command == TuyaCommand.Status;

    public bool IsAcknowledgement => Dps is null && Body is null;
}
