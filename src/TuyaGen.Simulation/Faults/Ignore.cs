using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Commands are not answered and have no effect.</summary>
public sealed record Ignore : ReplyFault
{
    internal override bool Handle(Exchange exchange) => true;

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
