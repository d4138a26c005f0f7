using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TuyaGen.Protocol;

/// <summary>
/// The datagrams on UDP 6666, 6667 and 7000, whichever port they come to: a 55AA frame in clear or AES-ECB, bare AES-ECB, or a 6699
/// frame with or without return code. The key is the same for all devices of the world, so it is no secret.
/// </summary>
internal static class BeaconCodec
{
    private static readonly byte[] Key = MD5.HashData("yGAdlopoPVldABfn"u8);

    /// <summary>The JSON in a datagram, or null where there is none.</summary>
    public static byte[]? Decrypt(ReadOnlySpan<byte> datagram)
    {
        var bytes = datagram.ToArray();
        var scan = FrameScanner.Scan(bytes);
        var text = scan.Outcome switch
        {
            ScanOutcome.Frame6699 => OpenGcm(bytes.AsSpan(scan.Skip, scan.Length)),
            ScanOutcome.Frame55AA => Open55AA(bytes.AsSpan(scan.Skip, scan.Length)),
            _ => OpenEcb(bytes),
        };
        return text is [(byte)'{', ..] ? text : null;
    }

    /// <summary>The beacon in a datagram, or null where there is none.</summary>
    public static Beacon? Read(ReadOnlySpan<byte> datagram)
    {
        TryRead(datagram, out var beacon);
        return beacon;
    }

    /// <summary>Reads a datagram. False where it makes no sense; true without a beacon for what is no device's, such as the question of a
    /// phone.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out Beacon? beacon)
    {
        beacon = null;
        try
        {
            if (Decrypt(datagram) is not { } json)
                return false;
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Text(root, "gwId") is { Length: > 0 } id && Text(root, "ip") is { Length: > 0 } address)
            {
                TuyaVersion? version = TuyaVersions.TryParse(Text(root, "version"), out var known) ? known : null;
                beacon = new(id, address, version, Text(root, "productKey"), Flag(root, "encrypt"));
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The question that makes silent 3.5 devices answer, for one of our own addresses.</summary>
    public static byte[] EncodeProbe(string ownAddress, ReadOnlySpan<byte> iv)
    {
        var text = Encoding.UTF8.GetBytes($$"""{"from": "app", "ip": "{{ownAddress}}"}""");
        var frame = new byte[FrameLayout.Header6699 + FrameLayout.IvSize + text.Length + FrameLayout.TagSize + FrameLayout.SuffixSize];
        Header6699.Write(frame, 0, TuyaCommand.RequestDeviceInfo, FrameLayout.IvSize + text.Length + FrameLayout.TagSize);
        iv.CopyTo(frame.AsSpan(FrameLayout.Header6699));
        using var gcm = new AesGcm(Key, FrameLayout.TagSize);
        gcm.Encrypt(
            iv, text, frame.AsSpan(FrameLayout.Header6699 + FrameLayout.IvSize, text.Length),
            frame.AsSpan(frame.Length - FrameLayout.SuffixSize - FrameLayout.TagSize, FrameLayout.TagSize),
            frame.AsSpan(4, FrameLayout.Header6699 - 4));
        return frame;
    }

    private static byte[]? Open55AA(ReadOnlySpan<byte> frame)
    {
        var end = frame.Length - FrameLayout.SuffixSize - FrameLayout.CrcSize;
        if (end < FrameLayout.Header55AA || Crc32.Compute(frame[..end]) != BinaryPrimitives.ReadUInt32BigEndian(frame[end..]))
            return null;
        var body = frame[FrameLayout.Header55AA..end];
        if (body is [0, 0, 0, _, ..])
            body = body[FrameLayout.ReturnCodeSize..];

        // Ciphertext may begin like a text as well: for one address in 256 it does.
        var text = body.TrimEnd("\0 \r\n"u8);
        return text is [(byte)'{', .., (byte)'}'] ? text.ToArray() : OpenEcb(body.ToArray());
    }

    private static byte[]? OpenEcb(byte[] bytes)
    {
        using var cipher = new EcbCipher(Key);
        return cipher.TryDecrypt(bytes, 0, bytes.Length, out var length) ? bytes[..length] : null;
    }

    private static byte[]? OpenGcm(Span<byte> frame)
    {
        using var gcm = new AesGcm(Key, FrameLayout.TagSize);
        if (!Header6699.TryOpen(gcm, frame, out var text))
            return null;
        if (text is [not (byte)'{', _, _, _, (byte)'{', ..])
            text = text[FrameLayout.ReturnCodeSize..];
        return text.TrimEnd((byte)0).ToArray();
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        }
        : null;
}
