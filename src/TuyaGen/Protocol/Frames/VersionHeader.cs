namespace TuyaGen.Protocol;

/// <summary>
/// The 15 bytes in front of most bodies of 3.2 to 3.5: the version as text, then zeros, or (from newer devices) a checksum, a counter
/// and the id of the source. Only the device's own firmware reads the latter.
/// </summary>
internal static class VersionHeader
{
    public const int Size = 15;

    /// <summary>Queries, heartbeats, update requests, the negotiation and gateway messages go without.</summary>
    public static bool Precedes(TuyaCommand command) => command is not (
        TuyaCommand.DpQuery or TuyaCommand.DpQueryNew or TuyaCommand.UpdateDps or TuyaCommand.Heartbeat or TuyaCommand.LanExtStream
        or TuyaCommand.SessionKeyStart or TuyaCommand.SessionKeyResponse or TuyaCommand.SessionKeyFinish);

    public static void Write(Span<byte> destination, TuyaVersion version)
    {
        destination[..Size].Clear();
        destination[0] = (byte)'3';
        destination[1] = (byte)'.';
        destination[2] = (byte)('0' + ((int)version % 10));
    }

    /// <summary>A body is JSON or plain words; none begins with "3.". Only what the negotiation sends is random, and may.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> body, TuyaCommand command) =>
        body.Length >= Size && body.StartsWith("3."u8) && command != TuyaCommand.SessionKeyResponse;
}
