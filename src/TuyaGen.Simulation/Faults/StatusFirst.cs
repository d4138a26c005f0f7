using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The report of new values comes before the acknowledgement.</summary>
public sealed record StatusFirst : ReplyFault
{
    internal override void Shape(Exchange exchange)
    {
        var ordered = exchange.Replies.OrderBy(r => r.IsAcknowledgement).ToArray();
        exchange.Replies.Clear();
        exchange.Replies.AddRange(ordered);
    }
}
