using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Protocol;

/// <summary>
/// 3.1: clear text, except for CONTROL from the client and pushes from the device, which are <c>3.1</c>, 16 digits of an MD5 signature
/// and the base64 of the AES-ECB ciphertext. Nobody checks the signature of a device.
/// </summary>
internal sealed class Dialect31(LocalKey key) : CrcDialect
{
    private const int VersionSize = 3;
    private const int SignatureSize = 16;
    private readonly EcbCipher _cipher = new(key.Bytes);

    protected override void WriteBody(FrameBuffer output, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        if (command != TuyaCommand.Control)
        {
            output.Write(body);
            return;
        }

        using var cipher = new FrameBuffer();
        cipher.Write(body);
        _cipher.EncryptTail(cipher, 0);
        output.Write("3.1"u8);
        var signature = output.Length;
        output.Take(SignatureSize);
        var text = output.Take(Base64.GetMaxEncodedToUtf8Length(cipher.Length));
        Base64.EncodeToUtf8(cipher.From(0), text, out _, out _);
        Sign(output.From(signature + SignatureSize), output.From(signature)[..SignatureSize]);
    }

    protected override bool ReadBody(TuyaCommand command, byte[] buffer, ref int start, ref int length)
    {
        if (!buffer.AsSpan(start, length).StartsWith("3.1"u8))
            return true;
        const int head = VersionSize + SignatureSize;
        if (length < head
            || Base64.DecodeFromUtf8InPlace(buffer.AsSpan(start + head, length - head), out var written) != System.Buffers.OperationStatus.Done)
            return false;
        start += head;
        return _cipher.TryDecrypt(buffer, start, written, out length);
    }

    // MD5 over data=<base64>||lpv=3.1||<key>; the digits 8 to 23 of it, in small letters.
    private void Sign(ReadOnlySpan<byte> base64, Span<byte> destination)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData("data="u8);
        md5.AppendData(base64);
        md5.AppendData("||lpv=3.1||"u8);
        md5.AppendData(key.Bytes);
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        md5.GetHashAndReset(hash);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash[4..12]), destination);
    }

    public override void Dispose() => _cipher.Dispose();
}
