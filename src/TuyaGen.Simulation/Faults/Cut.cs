using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Every frame is sent in pieces.</summary>
/// <param name="Positions">Where it is cut, in bytes from its beginning, in rising order.</param>
public sealed record Cut(params IReadOnlyList<int> Positions) : ReplyFault
{
    /// <summary>The time between two pieces, by the device's clock. With none they follow at once, and the client's system may join them
    /// again.</summary>
    public TimeSpan Gap { get; init; }

    /// <summary>Cuts into pieces of one size.</summary>
    /// <param name="size">The size in bytes.</param>
    public static Cut Every(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return new([.. Enumerable.Range(1, 4096 / size).Select(n => n * size)]);
    }

    internal override void Spoil(Exchange exchange)
    {
        var pieces = new List<Packet>();
        foreach (var packet in exchange.Packets)
        {
            int[] bounds = [0, .. Positions.Where(p => p > 0 && p < packet.Bytes.Length), packet.Bytes.Length];
            for (var i = 0; i + 1 < bounds.Length; i++)
                pieces.Add(new(packet.Bytes[bounds[i]..bounds[i + 1]]) { Delay = packet.Delay + (Gap * pieces.Count) });
            pieces[^1] = pieces[^1] with { After = packet.After };
        }

        exchange.Packets.Clear();
        exchange.Packets.AddRange(pieces);
    }
}
