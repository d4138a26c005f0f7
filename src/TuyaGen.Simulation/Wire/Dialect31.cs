using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Simulation.Wire;

/// <summary>3.1: plain, except for commands and reports: base64 behind <c>3.1</c> and a part of an MD5 over text and key.</summary>
internal sealed class Dialect31() : Dialect55AA(TuyaVersion.V31, sizeof(uint))
{
    private const int SignatureLength = 16;
    private static ReadOnlySpan<byte> Mark => "3.1"u8;

    protected override void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, Span<byte> check) =>
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.Of(bytes));

    protected override byte[] Seal(DeviceMessage message, ReadOnlySpan<byte> key)
    {
        if (message.Header is null)
            return message.Body.ToArray();
        var text = Encoding.ASCII.GetBytes(Convert.ToBase64String(Ecb.Encrypt(key, message.Body.Span)));
        return [.. Mark, .. Signature(text, key), .. text];
    }

    protected override bool TryUnseal(ReadOnlySpan<byte> carried, ReadOnlySpan<byte> key, out byte[] body)
    {
        body = carried.ToArray();
        if (!carried.StartsWith(Mark))
            return true;
        if (carried.Length < Mark.Length + SignatureLength)
            return false;
        var signature = carried.Slice(Mark.Length, SignatureLength);
        var text = carried[(Mark.Length + SignatureLength)..];
        return signature.SequenceEqual(Signature(text, key))
            && Base64.IsValid(text)
            && Ecb.TryDecrypt(key, Convert.FromBase64String(Encoding.ASCII.GetString(text)), out body);
    }

    private static byte[] Signature(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        var digest = MD5.HashData([.. "data="u8, .. text, .. "||lpv=3.1||"u8, .. key]);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest)[8..24]);
    }
}
