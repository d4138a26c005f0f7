using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>A report comes between a command and its answer. With
/// <c>When = r => r.Command == TuyaCommand.SessionKeyStart</c> it comes into the negotiation.</summary>
/// <param name="Dps">What it reports; null for all data points.</param>
public sealed record StrayReport(Dps? Dps = null) : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Replies.Insert(0, exchange.Report(Dps));

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
