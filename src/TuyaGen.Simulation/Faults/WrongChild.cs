using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Before the answer about a sub-device comes one about another, under the same number. Concerns queries of sub-devices unless
/// told otherwise.</summary>
/// <param name="Cid">The other.</param>
/// <param name="Dps">What is said of it.</param>
public sealed record WrongChild(string Cid, Dps Dps) : ReplyFault
{
    /// <summary>Whether it comes in the place of the right answer.</summary>
    public bool Instead { get; init; }

    internal override void Shape(Exchange exchange)
    {
        var index = exchange.Replies.FindIndex(r => r.Dps is not null && r.Cid is not null);
        if (index < 0)
            return;
        exchange.Replies.Insert(index, exchange.Replies[index] with { Cid = Cid, Dps = Dps });
        if (Instead)
            exchange.Replies.RemoveAt(index + 1);
    }

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsQuery: true, Cid: not null };
}
