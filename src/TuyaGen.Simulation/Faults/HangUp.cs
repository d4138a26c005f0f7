using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The connection ends instead of an answer; the command has no effect.</summary>
/// <param name="Reset">Whether it is reset; otherwise it is closed in good order.</param>
public sealed record HangUp(bool Reset = false) : ReplyFault
{
    internal override bool Handle(Exchange exchange) => true;

    internal override void Spoil(Exchange exchange)
    {
        exchange.Packets.Clear();
        exchange.Packets.Add(new(ReadOnlyMemory<byte>.Empty) { After = Reset ? AfterSend.Reset : AfterSend.Close });
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsNegotiation: false };
}
