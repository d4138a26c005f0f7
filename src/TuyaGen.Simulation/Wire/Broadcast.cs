using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>The datagrams by which devices are found.</summary>
internal static class Broadcast
{
    // The key of all broadcasts is the MD5 of a text that every device knows.
    private static readonly byte[] Key = MD5.HashData("yGAdlopoPVldABfn"u8);

    /// <summary>The datagram that a device of a version sends.</summary>
    /// <param name="version">The version.</param>
    /// <param name="json">What it says of itself.</param>
    /// <param name="entropy">Random bytes.</param>
    /// <param name="command">Which command it carries; null for the usual one.</param>
    public static byte[] Write(TuyaVersion version, ReadOnlyMemory<byte> json, IEntropy entropy, TuyaCommand? command = null) =>
        Carrier(version).Write(new(0, command ?? Command(version), 0, json), Key, entropy);

    /// <summary>Reads the question of a client that looks for 3.5 devices.</summary>
    public static bool TryReadProbe(ReadOnlySpan<byte> datagram, out byte[] json)
    {
        var outcome = Dialect.Of(TuyaVersion.V35).Read(datagram, Key, out _, out var message);
        json = outcome == ReadOutcome.Message && message.Command == TuyaCommand.RequestDeviceInfo
            ? message.Body.AsSpan().TrimEnd((byte)0).ToArray()
            : [];
        return json.Length > 0;
    }

    // Broadcasts of 3.4 are framed and encrypted as those of 3.3; only their command differs.
    private static Dialect Carrier(TuyaVersion version) => Dialect.Of(version == TuyaVersion.V34 ? TuyaVersion.V33 : version);

    private static TuyaCommand Command(TuyaVersion version) => version switch
    {
        TuyaVersion.V31 => TuyaCommand.None,
        TuyaVersion.V34 => TuyaCommand.BroadcastLpv34,
        _ => TuyaCommand.UdpNew,
    };
}
