using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The cloud sends the client elsewhere, as a portal in its place would.</summary>
/// <param name="To">Where.</param>
public sealed record CloudRedirect(Uri To) : CloudFault
{
    internal override CloudReply Answer() => new() { Status = 302, Location = To, HasBody = false };
}
