using System.Buffers.Binary;
using System.Text;

namespace TuyaGen.Simulation.Wire;

/// <summary>The header of reports: version, a CRC that is 0 on the LAN, the source's own count and the source's number. All zero, it
/// is the version header of older firmware.</summary>
internal readonly record struct SourceHeader(uint Count, uint Source)
{
    public const int Length = 15;

    public byte[] ToBytes(TuyaVersion version)
    {
        var bytes = new byte[Length];
        Encoding.ASCII.GetBytes(version.ToText(), bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(7), Count);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(11), Source);
        return bytes;
    }

    /// <summary>The body behind the header, or the whole where there is none.</summary>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> body, TuyaVersion version)
    {
        Span<byte> text = stackalloc byte[3];
        Encoding.ASCII.GetBytes(version.ToText(), text);
        return body.Length >= Length && body.StartsWith(text) ? body[Length..] : body;
    }
}
