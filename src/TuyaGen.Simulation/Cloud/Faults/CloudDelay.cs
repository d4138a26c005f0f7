using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The answer comes late; what was asked is done at once.</summary>
/// <param name="By">How late, by the cloud's clock; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
public sealed record CloudDelay(TimeSpan By) : CloudFault
{
    internal override void Shape(CloudReply reply) => reply.Delay = By;
}
