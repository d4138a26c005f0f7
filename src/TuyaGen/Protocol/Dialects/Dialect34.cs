using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>
/// 3.4: frames checked by HMAC-SHA256, the body AES-ECB ciphertext with the version header inside; both with the local key during the
/// negotiation and with the session key afterwards.
/// </summary>
internal sealed class Dialect34 : Dialect55AA
{
    private readonly Lock _gate = new();
    private byte[] _key;
    private EcbCipher _cipher;
    private IncrementalHash? _hmac;

    public Dialect34(LocalKey key)
    {
        _key = key.Bytes.ToArray();
        _cipher = new(_key);
    }

    public override bool Negotiates => true;

    protected override int IntegritySize => FrameLayout.HmacSize;

    public override void UseSessionKey(ReadOnlySpan<byte> key)
    {
        Rest();
        _key = key.ToArray();
        _cipher = new(_key);
    }

    public override void DeriveSessionKey(byte[] mixed, ReadOnlySpan<byte> clientNonce) => _cipher.Encrypt(mixed, 0, mixed.Length);

    protected override void WriteIntegrity(ReadOnlySpan<byte> covered, Span<byte> destination)
    {
        lock (_gate)
        {
            _hmac ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
            _hmac.AppendData(covered);
            _hmac.GetHashAndReset(destination);
        }
    }

    protected override bool CheckIntegrity(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> found)
    {
        Span<byte> expected = stackalloc byte[FrameLayout.HmacSize];
        WriteIntegrity(covered, expected);
        return CryptographicOperations.FixedTimeEquals(expected, found);
    }

    protected override void WriteBody(FrameBuffer output, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        var start = output.Length;
        if (VersionHeader.Precedes(command))
            VersionHeader.Write(output.Take(VersionHeader.Size), TuyaVersion.V34);
        output.Write(body);
        _cipher.EncryptTail(output, start);
    }

    protected override bool ReadBody(TuyaCommand command, byte[] buffer, ref int start, ref int length)
    {
        if (!_cipher.TryDecrypt(buffer, start, length, out length))
            return false;
        if (VersionHeader.StandsAt(buffer.AsSpan(start, length), command))
        {
            start += VersionHeader.Size;
            length -= VersionHeader.Size;
        }

        return true;
    }

    public override void Rest()
    {
        _cipher.Rest();
        lock (_gate)
        {
            _hmac?.Dispose();
            _hmac = null;
        }
    }
}
