using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The first bytes of the answer come, then nothing more over this connection, which stays open.</summary>
/// <param name="Bytes">How many bytes come.</param>
public sealed record HalfFrame(int Bytes = 20) : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        if (exchange.Packets.Count == 0)
            return;
        var first = exchange.Packets[0];
        exchange.Packets.Clear();
        exchange.Packets.Add(first with { Bytes = first.Bytes[..Math.Min(Bytes, first.Bytes.Length)], After = AfterSend.Mute });
    }
}
