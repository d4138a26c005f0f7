using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Data points come in several messages.</summary>
/// <param name="Size">How many data points a message holds, at least 1.</param>
public sealed record StatusInPieces(int Size = 1) : ReplyFault
{
    internal override void Shape(Exchange exchange)
    {
        var pieces = exchange.Replies
            .SelectMany(r => r.Dps is { Count: > 1 } dps ? dps.Chunk(Math.Max(1, Size)).Select(c => r with { Dps = Dps.Create(c) }) : [r])
            .ToArray();
        exchange.Replies.Clear();
        exchange.Replies.AddRange(pieces);
    }
}
