using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The answer is kept back and comes after the next one.</summary>
public sealed record Swap : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        exchange.Kept.AddRange(exchange.Packets);
        exchange.Packets.Clear();
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
