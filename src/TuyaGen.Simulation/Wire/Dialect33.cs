using System.Buffers.Binary;

namespace TuyaGen.Simulation.Wire;

/// <summary>3.2 and 3.3: everything encrypted with the local key, the header of reports and commands in the clear.</summary>
internal sealed class Dialect33(TuyaVersion version) : Dialect55AA(version, sizeof(uint))
{
    protected override void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, Span<byte> check) =>
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.Of(bytes));

    protected override byte[] Seal(DeviceMessage message, ReadOnlySpan<byte> key) =>
        [.. message.Header?.ToBytes(Version) ?? [], .. Ecb.Encrypt(key, message.Body.Span)];

    protected override bool TryUnseal(ReadOnlySpan<byte> carried, ReadOnlySpan<byte> key, out byte[] body) =>
        Ecb.TryDecrypt(key, SourceHeader.Skip(carried, Version), out body);
}
