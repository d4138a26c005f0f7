using System.Security.Cryptography;

namespace TuyaGen.Protocol;

/// <summary>
/// Random bytes that everybody may see, such as IVs, from the cryptographic generator. A call of it costs a third of a frame, however
/// few bytes it is asked for; so each thread asks for many at once.
/// </summary>
internal static class RandomBytes
{
    private const int Stock = 768;

    [ThreadStatic]
    private static byte[]? _bytes;

    [ThreadStatic]
    private static int _left;

    /// <summary>Fills a few bytes, each of which is given out once.</summary>
    public static void Fill(Span<byte> destination)
    {
        var bytes = _bytes ??= new byte[Stock];
        if (_left < destination.Length)
        {
            RandomNumberGenerator.Fill(bytes);
            _left = Stock;
        }

        _left -= destination.Length;
        bytes.AsSpan(_left, destination.Length).CopyTo(destination);
    }
}
