using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>AES-128-ECB with PKCS#7 padding, the cipher of 3.1 to 3.4. The contexts live as long as the key.</summary>
internal sealed class EcbCipher : IDisposable
{
    private const int Block = 16;
    private readonly ICryptoTransform _encryptor;
    private readonly ICryptoTransform _decryptor;

    public EcbCipher(ReadOnlySpan<byte> key)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        aes.SetKey(key);
        _encryptor = aes.CreateEncryptor();
        _decryptor = aes.CreateDecryptor();
    }

    public static int PaddedLength(int length) => length + Block - (length % Block);

    /// <summary>Encrypts the end of a buffer in place, from a place on, after padding it.</summary>
    public void EncryptTail(FrameBuffer buffer, int start)
    {
        var pad = PaddedLength(buffer.Length - start) - (buffer.Length - start);
        buffer.Take(pad).Fill((byte)pad);
        _encryptor.TransformBlock(buffer.Array, start, buffer.Length - start, buffer.Array, start);
    }

    /// <summary>Decrypts in place; false when the length or the padding cannot be. The other pad bytes are not looked at: firmware is
    /// not always exact there.</summary>
    public bool TryDecrypt(byte[] buffer, int start, int length, out int plainLength)
    {
        plainLength = 0;
        if (length == 0 || length % Block != 0)
            return false;
        _decryptor.TransformBlock(buffer, start, length, buffer, start);
        var pad = buffer[start + length - 1];
        plainLength = length - pad;
        return pad is >= 1 and <= Block;
    }

    public void Dispose()
    {
        _encryptor.Dispose();
        _decryptor.Dispose();
    }
}
