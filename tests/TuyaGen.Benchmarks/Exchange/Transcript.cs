using System.Buffers.Binary;
using TuyaGen.Simulation;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>The turns of a conversation between client and device, overheard from a real one.</summary>
internal sealed record Transcript(IReadOnlyList<Turn> Turns)
{
    private const int TurnSize = 8;

    /// <summary>A status on a connection that stands.</summary>
    public static async Task<Transcript> OfStatusAsync(TuyaVersion version) => (await OverhearAsync(version, 2)) is [.., var last]
        ? new([last])
        : throw new InvalidOperationException("Nothing was overheard.");

    /// <summary>All from the connection's beginning to the first status.</summary>
    public static async Task<Transcript> OfConnectionAsync(TuyaVersion version) => new(await OverhearAsync(version, 1));

    /// <summary>What a bare server must know before the first turn: how many there are and their lengths.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 + (TurnSize * Turns.Count)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Turns.Count);
        for (var i = 0; i < Turns.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 + (TurnSize * i)), Turns[i].Question);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8 + (TurnSize * i)), Turns[i].Answer);
        }

        return bytes;
    }

    private static async Task<IReadOnlyList<Turn>> OverhearAsync(TuyaVersion version, int queries)
    {
        await using var device = SimulatedDevice.Start(new() { Version = version, Dps = Household.Status });
        using var relay = new Relay(device.EndPoint);
        await using var context = new TuyaContext { BeaconPorts = [] };
        await using var client = new TuyaDevice(device.Settings with { Address = relay.Address }, context);
        for (var i = 0; i < queries; i++)
            await client.QueryAsync();
        return relay.Turns;
    }
}
