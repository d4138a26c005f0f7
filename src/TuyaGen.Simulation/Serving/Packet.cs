namespace TuyaGen.Simulation.Serving;

/// <summary>Bytes that are sent in one piece.</summary>
internal readonly record struct Packet(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How long they wait, from the moment at which they are ready.</summary>
    public TimeSpan Delay { get; init; }

    public AfterSend After { get; init; }
}
