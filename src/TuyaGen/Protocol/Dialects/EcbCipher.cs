using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>AES-128-ECB with PKCS#7 padding, the cipher of 3.1 to 3.4. Both directions may be used at once.</summary>
internal sealed class EcbCipher(ReadOnlySpan<byte> key) : IDisposable
{
    private const int Block = 16;
    private readonly byte[] _key = key.ToArray();
    private ICryptoTransform? _encryptor;
    private ICryptoTransform? _decryptor;

    public static int PaddedLength(int length) => length + Block - (length % Block);

    /// <summary>Encrypts the end of a buffer in place, from a place on, after padding it.</summary>
    public void EncryptTail(FrameBuffer buffer, int start)
    {
        var pad = PaddedLength(buffer.Length - start) - (buffer.Length - start);
        buffer.Take(pad).Fill((byte)pad);
        lock (_key)
        {
            _encryptor ??= Create(static aes => aes.CreateEncryptor());
            _encryptor.TransformBlock(buffer.Array, start, buffer.Length - start, buffer.Array, start);
        }
    }

    /// <summary>Encrypts one block in place, without padding.</summary>
    public void EncryptBlock(byte[] block)
    {
        lock (_key)
        {
            _encryptor ??= Create(static aes => aes.CreateEncryptor());
            _encryptor.TransformBlock(block, 0, Block, block, 0);
        }
    }

    /// <summary>Decrypts in place; false when the length or the padding cannot be. The other pad bytes are not looked at: firmware is
    /// not always exact there.</summary>
    public bool TryDecrypt(byte[] buffer, int start, int length, out int plainLength)
    {
        plainLength = 0;
        if (length == 0 || length % Block != 0)
            return false;
        lock (_key)
        {
            _decryptor ??= Create(static aes => aes.CreateDecryptor());
            _decryptor.TransformBlock(buffer, start, length, buffer, start);
        }

        var pad = buffer[start + length - 1];
        plainLength = length - pad;
        return pad is >= 1 and <= Block;
    }

    /// <summary>Lets go of the contexts; the next use makes them again.</summary>
    public void Rest()
    {
        lock (_key)
        {
            _encryptor?.Dispose();
            _decryptor?.Dispose();
            _encryptor = _decryptor = null;
        }
    }

    public void Dispose() => Rest();

    private ICryptoTransform Create(Func<Aes, ICryptoTransform> direction)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        aes.SetKey(_key);
        return direction(aes);
    }
}
