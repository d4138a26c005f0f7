using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Messages have other sequence numbers than usual.</summary>
/// <param name="Rule">Which.</param>
public sealed record Numbered(SequenceRule Rule) : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Change(_ => true, r => r with { Numbering = Rule });
}
