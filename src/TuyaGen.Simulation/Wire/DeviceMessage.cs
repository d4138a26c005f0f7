namespace TuyaGen.Simulation.Wire;

/// <summary>What a device sends, before encryption.</summary>
/// <param name="Sequence">The sequence number.</param>
/// <param name="Command">The command number.</param>
/// <param name="ReturnCode">The return code; null for a message that has none, as some beacons.</param>
/// <param name="Body">The body: JSON, a plain text, or nothing.</param>
internal readonly record struct DeviceMessage(uint Sequence, TuyaCommand Command, uint? ReturnCode, ReadOnlyMemory<byte> Body)
{
    /// <summary>The 15 bytes that reports carry beside the body; null for none. On 3.1 its presence asks for encryption.</summary>
    public SourceHeader? Header { get; init; }

    /// <summary>The body stays unencrypted, as the text of some refusals does. 3.5 knows no such thing.</summary>
    public bool IsPlain { get; init; }

    /// <summary>An empty body travels as one encrypted block of padding instead of as nothing.</summary>
    public bool IsPadded { get; init; }
}
