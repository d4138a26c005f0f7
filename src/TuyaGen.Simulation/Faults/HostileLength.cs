using System.Buffers.Binary;
using TuyaGen.Simulation.Serving;

namespace TuyaGen.Simulation;

/// <summary>The first frame claims a length that it does not have.</summary>
/// <param name="Length">What the length field says.</param>
public sealed record HostileLength(uint Length = uint.MaxValue) : ReplyFault
{
    internal override void Spoil(Exchange exchange) => exchange.ChangeFirstPacket(frame =>
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(exchange.FrameShape.LengthOffset), Length);
        return frame;
    });
}
