using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>An empty message of another command comes between a command and its answer, as the late reply to a heartbeat does. With
/// <c>When = r => r.Command == TuyaCommand.SessionKeyStart</c> it comes into the negotiation.</summary>
/// <param name="Command">The command of the message.</param>
public sealed record StrayAnswer(TuyaCommand Command = TuyaCommand.Heartbeat) : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Replies.Insert(0, new(Command));

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
