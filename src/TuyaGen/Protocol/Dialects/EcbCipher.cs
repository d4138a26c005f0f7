using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>AES-128-ECB with PKCS#7 padding, the cipher of 3.1 to 3.4. Both directions may be used at once.</summary>
/// <remarks>
/// A context is worth its memory only where many frames come: the first ones after a rest, those of a negotiation and of heartbeats, do
/// without.
/// </remarks>
internal sealed class EcbCipher(ReadOnlySpan<byte> key) : IDisposable
{
    private const int Block = 16;
    private const int WithoutContext = 2;

    [ThreadStatic]
    private static Aes? _borrowed;

    private readonly byte[] _key = key.ToArray();
    private ICryptoTransform? _encryptor;
    private ICryptoTransform? _decryptor;
    private int _encrypted;
    private int _decrypted;

    public static int PaddedLength(int length) => length + Block - (length % Block);

    /// <summary>Encrypts the end of a buffer in place, from a place on, after padding it.</summary>
    public void EncryptTail(FrameBuffer buffer, int start)
    {
        var pad = PaddedLength(buffer.Length - start) - (buffer.Length - start);
        buffer.Take(pad).Fill((byte)pad);
        Encrypt(buffer.Array, start, buffer.Length - start);
    }

    /// <summary>Encrypts whole blocks in place, without padding.</summary>
    public void Encrypt(byte[] buffer, int start, int length)
    {
        lock (_key)
        {
            if (_encryptor is null && ++_encrypted <= WithoutContext)
            {
                var blocks = buffer.AsSpan(start, length);
                Borrow().EncryptEcb(blocks, blocks, PaddingMode.None);
                return;
            }

            _encryptor ??= Borrow().CreateEncryptor();
            _encryptor.TransformBlock(buffer, start, length, buffer, start);
        }
    }

    /// <summary>Decrypts in place; false when the length or the padding cannot be. The other pad bytes are not looked at: firmware is
    /// not always exact there.</summary>
    public bool TryDecrypt(byte[] buffer, int start, int length, out int plainLength)
    {
        plainLength = 0;
        if (length == 0 || length % Block != 0)
            return false;
        Decrypt(buffer, start, length);
        var pad = buffer[start + length - 1];
        plainLength = length - pad;
        return pad is >= 1 and <= Block;
    }

    /// <summary>Lets go of the contexts; they are made again when there is much to do.</summary>
    public void Rest()
    {
        lock (_key)
        {
            _encryptor?.Dispose();
            _decryptor?.Dispose();
            _encryptor = _decryptor = null;
            _encrypted = _decrypted = 0;
        }
    }

    public void Dispose() => Rest();

    private void Decrypt(byte[] buffer, int start, int length)
    {
        lock (_key)
        {
            if (_decryptor is null && ++_decrypted <= WithoutContext)
            {
                var blocks = buffer.AsSpan(start, length);
                Borrow().DecryptEcb(blocks, blocks, PaddingMode.None);
                return;
            }

            _decryptor ??= Borrow().CreateDecryptor();
            _decryptor.TransformBlock(buffer, start, length, buffer, start);
        }
    }

    // One for each thread, with whatever key it needs at the moment: it holds no context by itself.
    private Aes Borrow()
    {
        var aes = _borrowed ??= Create();
        aes.SetKey(_key);
        return aes;
    }

    private static Aes Create()
    {
        var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        return aes;
    }
}
