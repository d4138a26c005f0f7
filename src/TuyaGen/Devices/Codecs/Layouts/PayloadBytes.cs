using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace TuyaGen;

/// <summary>The bytes behind the text of a data point, on the stack or in a rented array.</summary>
internal ref struct PayloadBytes
{
    private readonly ReadOnlySpan<byte> _bytes;
    private byte[]? _rented;

    public PayloadBytes(string text, PayloadEncoding encoding, Span<byte> buffer)
    {
        var most = encoding == PayloadEncoding.Text ? Encoding.UTF8.GetMaxByteCount(text.Length) : text.Length;
        if (most > buffer.Length)
            buffer = _rented = ArrayPool<byte>.Shared.Rent(most);
        Bits = encoding switch
        {
            PayloadEncoding.Base64 => Base64.IsValid(text) && Convert.TryFromBase64String(text, buffer, out var count) ? count * 8 : -1,
            PayloadEncoding.Hex => HexBits(text, buffer),
            _ => Encoding.UTF8.GetBytes(text, buffer) * 8,
        };
        _bytes = buffer[..((Math.Max(Bits, 0) + 7) / 8)];
    }

    /// <summary>The length; -1 where the text is none of the encoding.</summary>
    public int Bits { get; }

    public readonly ReadOnlySpan<byte> Span => _bytes;

    public static string Name(PayloadEncoding encoding) => encoding switch
    {
        PayloadEncoding.Base64 => "base64",
        PayloadEncoding.Hex => "hexadecimal digits",
        _ => "text",
    };

    public static string ToText(ReadOnlySpan<byte> bytes, int bits, PayloadEncoding encoding) => encoding switch
    {
        PayloadEncoding.Base64 => Convert.ToBase64String(bytes),
        PayloadEncoding.Hex when bits % 8 == 0 => Convert.ToHexStringLower(bytes),
        PayloadEncoding.Hex => Convert.ToHexStringLower(bytes)[..(bits / 4)],
        _ => Encoding.UTF8.GetString(bytes),
    };

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private static int HexBits(string text, Span<byte> buffer)
    {
        buffer[..((text.Length + 1) / 2)].Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i];
            if (!char.IsAsciiHexDigit(digit))
                return -1;
            PayloadBits.Set(buffer, i * 4, 4, (ulong)((digit & 15) + (char.IsAsciiDigit(digit) ? 0 : 9)));
        }

        return text.Length * 4;
    }
}
