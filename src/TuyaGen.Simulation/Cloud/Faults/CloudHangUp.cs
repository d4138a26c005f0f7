using TuyaGen.Simulation.Cloud;

namespace TuyaGen.Simulation;

/// <summary>The connection ends without an answer; what was asked is done.</summary>
public sealed record CloudHangUp : CloudFault
{
    internal override void Shape(CloudReply reply) => reply.HangsUp = true;
}
