using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TuyaGen.Simulation.Tests.Support;

/// <summary>The client's side of the wire, in its plainest form: one key, frames in, frames out.</summary>
internal sealed class ClientWire(TuyaVersion version)
{
    private static readonly TuyaCommand[] WithHeader = [TuyaCommand.Control, TuyaCommand.ControlNew, TuyaCommand.Status, TuyaCommand.ApConfig];

    private bool Is35 => version == TuyaVersion.V35;

    private int HeaderLength => Is35 ? 18 : 16;

    public byte[] Key { get; set; } = [];

    /// <summary>How long the frame is that begins with these bytes; 0 when too few are there.</summary>
    public int FrameLength(ReadOnlySpan<byte> bytes) => bytes.Length < HeaderLength
        ? 0
        : HeaderLength + BinaryPrimitives.ReadInt32BigEndian(bytes[(HeaderLength - 4)..]) + (Is35 ? 4 : 0);

    public byte[] Write(uint sequence, TuyaCommand command, byte[] body)
    {
        byte[] header = WithHeader.Contains(command) ? [.. Encoding.ASCII.GetBytes(version.ToText()), .. new byte[12]] : [];
        return version switch
        {
            TuyaVersion.V31 => Frame(sequence, command, command == TuyaCommand.Control ? Signed(body) : body),
            TuyaVersion.V34 => Frame(sequence, command, Ecb([.. header, .. body])),
            TuyaVersion.V35 => Sealed(sequence, command, [.. header, .. body]),
            _ => Frame(sequence, command, [.. header, .. Ecb(body)]),
        };
    }

    public DeviceReply Read(ReadOnlySpan<byte> frame)
    {
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(frame[(HeaderLength - 12)..]);
        var command = (TuyaCommand)BinaryPrimitives.ReadUInt32BigEndian(frame[(HeaderLength - 8)..]);
        var open = Is35 ? Opened(frame) : Checked(frame);
        var returnCode = BinaryPrimitives.ReadUInt32BigEndian(open);
        var body = open[4..];
        var header = Split(ref body, version is TuyaVersion.V32 or TuyaVersion.V33 or TuyaVersion.V35);
        var encrypted = Is35;
        if (version == TuyaVersion.V31 && body.AsSpan().StartsWith("3.1"u8))
            (body, header, encrypted) = (UnEcb(Convert.FromBase64String(Encoding.ASCII.GetString(body.AsSpan(19)))), body[..19], true);
        else if (!Is35 && version != TuyaVersion.V31 && body.Length > 0 && body.Length % 16 == 0)
            (body, encrypted) = (UnEcb(body), true);
        if (version == TuyaVersion.V34)
            header = Split(ref body, true);
        return new(sequence, command, returnCode, body, header, encrypted);
    }

    private byte[] Split(ref byte[] body, bool may)
    {
        if (!may || !body.AsSpan().StartsWith(Encoding.ASCII.GetBytes(version.ToText())))
            return [];
        var header = body[..15];
        body = body[15..];
        return header;
    }

    private byte[] Frame(uint sequence, TuyaCommand command, byte[] body)
    {
        var check = version == TuyaVersion.V34 ? 32 : 4;
        byte[] frame = [0, 0, 0x55, 0xaa, .. Number(sequence), .. Number((uint)command), .. Number((uint)(body.Length + check + 4)), .. body];
        return [.. frame, .. Check(frame), 0, 0, 0xaa, 0x55];
    }

    private byte[] Sealed(uint sequence, TuyaCommand command, byte[] plain)
    {
        byte[] aad = [0, 0, .. Number(sequence), .. Number((uint)command), .. Number((uint)(plain.Length + 28))];
        var (iv, cipher, tag) = (RandomNumberGenerator.GetBytes(12), new byte[plain.Length], new byte[16]);
        using var gcm = new AesGcm(Key, 16);
        gcm.Encrypt(iv, plain, cipher, tag, aad);
        return [0, 0, 0x66, 0x99, .. aad, .. iv, .. cipher, .. tag, 0, 0, 0x99, 0x66];
    }

    private byte[] Opened(ReadOnlySpan<byte> frame)
    {
        Assert.Equal<byte>([0, 0, 0x99, 0x66], frame[^4..].ToArray());
        var plain = new byte[frame.Length - 18 - 12 - 16 - 4];
        using var gcm = new AesGcm(Key, 16);
        gcm.Decrypt(frame[18..30], frame[30..^20], frame[^20..^4], plain, frame[4..18]);
        return plain;
    }

    private byte[] Checked(ReadOnlySpan<byte> frame)
    {
        Assert.Equal<byte>([0, 0, 0xaa, 0x55], frame[^4..].ToArray());
        var end = frame.Length - 4 - (version == TuyaVersion.V34 ? 32 : 4);
        if (!frame[end..^4].SequenceEqual(Check(frame[..end].ToArray())))
            throw new AuthenticationTagMismatchException();
        return frame[16..end].ToArray();
    }

    private byte[] Check(byte[] bytes) => version == TuyaVersion.V34 ? HMACSHA256.HashData(Key, bytes) : Number(TuyaGen.Simulation.Wire.Crc32.Of(bytes));

    private byte[] Signed(byte[] body)
    {
        var text = Convert.ToBase64String(Ecb(body));
        var digest = Convert.ToHexStringLower(MD5.HashData(Encoding.Latin1.GetBytes($"data={text}||lpv=3.1||{Encoding.Latin1.GetString(Key)}")));
        return Encoding.ASCII.GetBytes("3.1" + digest[8..24] + text);
    }

    private byte[] Ecb(byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return aes.EncryptEcb(plain, PaddingMode.PKCS7);
    }

    private byte[] UnEcb(byte[] cipher)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return aes.DecryptEcb(cipher, PaddingMode.PKCS7);
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
