using System.Security.Cryptography;
using TuyaGen.Protocol;

namespace TuyaGen.Discovery;

/// <summary>What is sent to an unknown device to find out which it is. Each asks for the status or for the beginning of a session; none
/// changes anything.</summary>
internal static class HostQuestion
{
    // Where no device is known, the question is only there to be refused.
    private const string Nobody = "00000000000000000000";

    private static readonly LocalKey NoKey = LocalKey.Parse(new('0', LocalKey.Length));

    // A device22 answers to a list in which it has something.
    private static readonly int[] UsualDps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25];

    /// <summary>A question of 3.1, in clear: 3.1 answers it, 3.3 refuses it, 3.4 and 3.5 know no such frame.</summary>
    public static byte[] InClear(DeviceEntry? entry, DateTimeOffset now) =>
        Query(TuyaVersion.V31, DeviceKind.Default, entry?.Id ?? Nobody, NoKey, now);

    /// <summary>The usual question, under the key of a device.</summary>
    public static byte[] Sealed(DeviceEntry entry, DateTimeOffset now) => Query(TuyaVersion.V33, DeviceKind.Default, entry.Id, entry.Key!, now);

    /// <summary>The question for those that want a list of data points.</summary>
    public static byte[] WithList(DeviceEntry entry, TuyaVersion version, DateTimeOffset now) =>
        Query(version, DeviceKind.Device22, entry.Id, entry.Key!, now);

    /// <summary>The beginning of a session of 3.4 and of one of 3.5, in one: a device passes over the one that is not its own.</summary>
    public static byte[] Start(DeviceEntry entry)
    {
        var nonce = RandomNumberGenerator.GetBytes(SessionNegotiation.NonceSize);
        return [.. Frame(TuyaVersion.V34, entry.Key!, TuyaCommand.SessionKeyStart, nonce), .. Frame(TuyaVersion.V35, entry.Key!, TuyaCommand.SessionKeyStart, nonce)];
    }

    private static byte[] Query(TuyaVersion version, DeviceKind kind, string id, LocalKey key, DateTimeOffset now)
    {
        var writer = new RequestWriter(version, kind);
        using var body = new FrameBuffer();
        writer.Write(body, new(TuyaCommand.DpQuery, Ids: UsualDps), new(id, id, null), now.ToUnixTimeSeconds());
        return Frame(version, key, writer.CommandFor(TuyaCommand.DpQuery), body.Written.Span);
    }

    private static byte[] Frame(TuyaVersion version, LocalKey key, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        using var dialect = Dialect.Create(version, key);
        using var frame = new FrameBuffer();
        dialect.Encode(frame, 1, command, body);
        return frame.Written.ToArray();
    }
}
