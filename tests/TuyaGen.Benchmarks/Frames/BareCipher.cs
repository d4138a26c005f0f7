using System.Security.Cryptography;
using TuyaGen.Protocol;

namespace TuyaGen.Benchmarks.Frames;

/// <summary>The cipher of a version and nothing else: the bytes that a frame of it encrypts and authenticates, without the frame.</summary>
internal sealed class BareCipher : IDisposable
{
    private readonly TuyaVersion _version;
    private readonly ICryptoTransform _encryptor;
    private readonly ICryptoTransform _decryptor;
    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Sample.Key.Bytes);
    private readonly AesGcm _gcm = new(Sample.Key.Bytes, FrameLayout.TagSize);
    private readonly byte[] _iv = new byte[FrameLayout.IvSize];
    private readonly byte[] _tag = new byte[FrameLayout.TagSize];
    private readonly byte[] _hash = new byte[FrameLayout.HmacSize];
    private readonly byte[] _plain;
    private readonly byte[] _cipher;
    private readonly byte[] _covered;

    public BareCipher(TuyaVersion version)
    {
        _version = version;
        using var aes = Aes.Create();
        (aes.Mode, aes.Padding) = (CipherMode.ECB, PaddingMode.None);
        aes.SetKey(Sample.Key.Bytes);
        (_encryptor, _decryptor) = (aes.CreateEncryptor(), aes.CreateDecryptor());
        var length = Sample.Body.Length + VersionHeader.Size;
        _plain = new byte[version == TuyaVersion.V35 ? length : EcbCipher.PaddedLength(version == TuyaVersion.V34 ? length : Sample.Body.Length)];
        _cipher = new byte[_plain.Length];
        _covered = new byte[FrameLayout.Header55AA + _plain.Length];
        Encrypt();
    }

    public int Encrypt()
    {
        if (_version == TuyaVersion.V35)
            _gcm.Encrypt(_iv, _plain, _cipher, _tag);
        else
            _encryptor.TransformBlock(_plain, 0, _plain.Length, _cipher, 0);
        return Authenticate();
    }

    public int Decrypt()
    {
        if (_version == TuyaVersion.V35)
            _gcm.Decrypt(_iv, _cipher, _tag, _plain);
        else
            _decryptor.TransformBlock(_cipher, 0, _cipher.Length, _plain, 0);
        return Authenticate();
    }

    public void Dispose()
    {
        _encryptor.Dispose();
        _decryptor.Dispose();
        _hmac.Dispose();
        _gcm.Dispose();
    }

    private int Authenticate()
    {
        if (_version == TuyaVersion.V34)
        {
            _hmac.AppendData(_covered);
            _hmac.GetHashAndReset(_hash);
        }

        return _cipher.Length;
    }
}
