using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Empty answers are not empty but one encrypted block of padding, as on some 3.4 devices.</summary>
public sealed record PaddedAcks : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Change(r => r.IsAcknowledgement, r => r with { IsPadded = true });
}
