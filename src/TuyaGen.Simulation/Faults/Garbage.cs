using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Bytes that belong to no frame come in front of the answer.</summary>
/// <param name="Bytes">The bytes.</param>
public sealed record Garbage(ReadOnlyMemory<byte> Bytes) : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        if (exchange.Packets.Count > 0)
            exchange.Packets.Insert(0, new(Bytes));
    }
}
