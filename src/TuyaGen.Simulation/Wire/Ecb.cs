using System.Security.Cryptography;

namespace TuyaGen.Simulation.Wire;

/// <summary>AES-128 in ECB mode.</summary>
internal static class Ecb
{
    private const int Block = 16;

    public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, PaddingMode padding = PaddingMode.PKCS7)
    {
        using var aes = Aes.Create();
        aes.SetKey(key);
        return aes.EncryptEcb(data, padding);
    }

    /// <summary>Decrypts; false when the length or the padding shows that the key is another one.</summary>
    public static bool TryDecrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, out byte[] plain)
    {
        plain = [];
        if (data.Length == 0 || data.Length % Block != 0)
            return data.Length == 0;
        using var aes = Aes.Create();
        aes.SetKey(key);
        var padded = aes.DecryptEcb(data, PaddingMode.None);
        var padding = padded[^1];
        if (padding is 0 or > Block || padded.AsSpan(^padding..).ContainsAnyExcept(padding))
            return false;
        plain = padded[..^padding];
        return true;
    }
}
