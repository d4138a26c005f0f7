using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>All frames of an answer are sent in one piece.</summary>
public sealed record Join : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        if (exchange.Packets.Count < 2)
            return;
        var all = exchange.Packets[0] with { Bytes = exchange.Packets.SelectMany(p => p.Bytes.ToArray()).ToArray(), After = exchange.Packets[^1].After };
        exchange.Packets.Clear();
        exchange.Packets.Add(all);
    }
}
