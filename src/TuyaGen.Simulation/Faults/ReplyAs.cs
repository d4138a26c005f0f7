using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Queries are answered under another command, usually as a report (<see cref="TuyaCommand.Status"/>).</summary>
/// <param name="Command">The command of the answer.</param>
public sealed record ReplyAs(TuyaCommand Command = TuyaCommand.Status) : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Change(r => r.Dps is not null, r => r with { Command = Command });

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsQuery: true };
}
