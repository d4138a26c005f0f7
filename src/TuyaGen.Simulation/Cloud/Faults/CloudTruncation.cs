using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The JSON of the answer ends early, as proxies cut it.</summary>
/// <param name="Length">How many bytes are left.</param>
public sealed record CloudTruncation(int Length) : CloudFault
{
    internal override void Shape(CloudReply reply) => reply.Length = Length;
}
