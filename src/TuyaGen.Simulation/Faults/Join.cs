using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>All frames of an answer are sent in one piece.</summary>
public sealed record Join : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        if (exchange.Packets.Count < 2)
            return;
        byte[] bytes = [.. exchange.Packets.SelectMany(p => p.Bytes.ToArray())];
        var all = exchange.Packets[0] with { Bytes = bytes, After = exchange.Packets[^1].After };
        exchange.Packets.Clear();
        exchange.Packets.Add(all);
    }
}
