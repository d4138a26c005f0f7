using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Every message comes twice, byte for byte.</summary>
/// <param name="Late">Whether the second one comes after the next answer.</param>
public sealed record Duplicate(bool Late = false) : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        if (Late)
            exchange.Kept.AddRange(exchange.Packets);
        else
            exchange.Packets.AddRange([.. exchange.Packets]);
    }
}
