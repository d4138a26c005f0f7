using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>A number of empty acknowledgements comes before the answer proper. Concerns queries, writes and updates.</summary>
/// <param name="Count">How many; 0 leaves away the one that there usually is.</param>
public sealed record NullAcks(int Count) : ReplyFault
{
    internal override void Shape(Exchange exchange)
    {
        exchange.Replies.RemoveAll(r => r.IsAcknowledgement);
        for (var i = 0; i < Count; i++)
            exchange.Replies.Insert(0, exchange.Answer());
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) =>
        request is { IsQuery: true } or { IsWrite: true } or { Command: TuyaCommand.UpdateDps };
}
