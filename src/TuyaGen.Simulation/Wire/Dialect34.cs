using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>3.4: a session key, an HMAC in place of the checksum, the header inside the encryption.</summary>
internal sealed class Dialect34() : Dialect55AA(TuyaVersion.V34, HMACSHA256.HashSizeInBytes)
{
    public override bool Negotiates => true;

    public override byte[] SessionKey(ReadOnlySpan<byte> localKey, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> deviceNonce) =>
        Ecb.Encrypt(localKey, Negotiation.Mix(clientNonce, deviceNonce), PaddingMode.None);

    protected override void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, Span<byte> check) =>
        HMACSHA256.HashData(key, bytes, check);

    protected override byte[] Seal(DeviceMessage message, ReadOnlySpan<byte> key) =>
        Ecb.Encrypt(key, [.. message.Header?.ToBytes(Version) ?? [], .. message.Body.Span]);

    protected override bool TryUnseal(ReadOnlySpan<byte> carried, ReadOnlySpan<byte> key, out byte[] body)
    {
        if (!Ecb.TryDecrypt(key, carried, out body))
            return false;
        body = SourceHeader.Skip(body, Version).ToArray();
        return true;
    }
}
