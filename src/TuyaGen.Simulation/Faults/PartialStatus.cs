using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>Queries are answered with some of the data points only.</summary>
/// <param name="Ids">Those that the answer holds, where the device has them.</param>
public sealed record PartialStatus(params IReadOnlyList<int> Ids) : ReplyFault
{
    internal override void Shape(Exchange exchange) => exchange.Change(
        r => r.Dps is not null, r => r with { Dps = Dps.Create([.. r.Dps!.Where(v => Ids.Contains(v.Key))]) });

    private protected override bool UsuallyConcerns(SimulatedRequest? request) => request is { IsQuery: true };
}
