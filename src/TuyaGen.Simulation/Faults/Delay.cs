using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Answers come late. What the device sends keeps its order.</summary>
/// <param name="By">How late, by the device's clock.</param>
public sealed record Delay(TimeSpan By) : ReplyFault
{
    internal override void Spoil(Exchange exchange)
    {
        for (var i = 0; i < exchange.Packets.Count; i++)
            exchange.Packets[i] = exchange.Packets[i] with { Delay = exchange.Packets[i].Delay + By };
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
