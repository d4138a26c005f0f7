using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>3.5: a session key, AES-GCM with the header as associated data, the return code inside the encryption.</summary>
internal sealed class Dialect35() : Dialect(TuyaVersion.V35, FrameShape.Of6699())
{
    public const int IvLength = 12;
    public const int TagLength = 16;
    private const int PrefixLength = 4;

    public override bool Negotiates => true;

    public override byte[] Write(DeviceMessage message, ReadOnlySpan<byte> key, IEntropy entropy)
    {
        byte[] plain = [.. Code(message), .. message.Header?.ToBytes(Version) ?? [], .. message.Body.Span];
        var frame = Shape.Make(message.Sequence, message.Command, IvLength + plain.Length + TagLength);
        var sealedPart = frame.AsSpan(Shape.HeaderLength..^FrameShape.SuffixLength);
        entropy.Fill(sealedPart[..IvLength]);
        using var gcm = new AesGcm(key, TagLength);
        gcm.Encrypt(
            sealedPart[..IvLength],
            plain,
            sealedPart[IvLength..^TagLength],
            sealedPart[^TagLength..],
            frame.AsSpan(PrefixLength..Shape.HeaderLength));
        return frame;
    }

    public override byte[] SessionKey(ReadOnlySpan<byte> localKey, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> deviceNonce)
    {
        var mixed = Negotiation.Mix(clientNonce, deviceNonce);
        var sessionKey = new byte[mixed.Length];
        Span<byte> tag = stackalloc byte[TagLength];
        using var gcm = new AesGcm(localKey, TagLength);
        gcm.Encrypt(clientNonce[..IvLength], mixed, sessionKey, tag);
        return sessionKey;
    }

    protected override ReadOutcome Open(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> key, TuyaCommand command, out byte[] body)
    {
        var sealedPart = frame[Shape.HeaderLength..^FrameShape.SuffixLength];
        var plain = new byte[sealedPart.Length - IvLength - TagLength];
        try
        {
            using var gcm = new AesGcm(key, TagLength);
            gcm.Decrypt(
                sealedPart[..IvLength],
                sealedPart[IvLength..^TagLength],
                sealedPart[^TagLength..],
                plain,
                frame[PrefixLength..Shape.HeaderLength]);
        }
        catch (AuthenticationTagMismatchException)
        {
            body = sealedPart.ToArray();
            return ReadOutcome.Damaged;
        }

        body = SourceHeader.Skip(plain, Version).ToArray();
        return ReadOutcome.Message;
    }

    private static byte[] Code(DeviceMessage message)
    {
        if (message.ReturnCode is not { } code)
            return [];
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        return bytes;
    }
}
