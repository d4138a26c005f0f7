using System.Buffers.Binary;

namespace TuyaGen.Protocol;

/// <summary>What 3.1 to 3.3 share: frames checked by CRC32.</summary>
internal abstract class CrcDialect : Dialect55AA
{
    protected override int IntegritySize => FrameLayout.CrcSize;

    protected override void WriteIntegrity(ReadOnlySpan<byte> covered, Span<byte> destination) =>
        BinaryPrimitives.WriteUInt32BigEndian(destination, Crc32.Compute(covered));

    protected override bool CheckIntegrity(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> found) =>
        Crc32.Compute(covered) == BinaryPrimitives.ReadUInt32BigEndian(found);
}
