using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Writes have effect and are acknowledged, but the new values are not reported.</summary>
public sealed record AckOnly : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Replies.RemoveAll(r => r.IsReport);

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsWrite: true };
}
