using TuyaGen.Simulation.Serving;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation;

/// <summary>A bit of the first frame arrives wrong.</summary>
/// <param name="Part">Where.</param>
public sealed record Damage(FramePart Part = FramePart.Check) : ReplyFault
{
    internal override void Spoil(Exchange exchange) => exchange.ChangeFirstPacket(frame =>
    {
        var at = Part switch
        {
            FramePart.Prefix => 0,
            FramePart.Body => exchange.FrameShape.HeaderLength,
            FramePart.Check => frame.Length - FrameShape.SuffixLength - 1,
            _ => frame.Length - 1,
        };
        frame[at] ^= 0x10;
        return frame;
    });
}
