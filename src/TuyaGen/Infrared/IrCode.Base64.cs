using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

public sealed partial class IrCode
{
    /// <summary>
    /// Reads a code as blasters learn and send it: base64 of one 16-bit number, low byte first, a duration. The <c>1</c> that a blaster
    /// wants in front of the text may be there.
    /// </summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static IrCode FromBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadBase64(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a code as <see cref="FromBase64"/> does, if the text is one.</summary>
    public static bool TryFromBase64(string? text, [NotNullWhen(true)] out IrCode? code) => (code = ReadBase64(text, out _)) is not null;

    /// <summary>
    /// Writes what <see cref="FromBase64"/> reads, without a <c>1</c> in front. A duration above 65,535 microseconds, which only a gap
    /// has, becomes 65,535: the notation has no room for more.
    /// </summary>
    public string ToBase64() => Convert.ToBase64String(ToBytes());

    private static IrCode? ReadBase64(ReadOnlySpan<char> text, out string? fault)
    {
        text = text.Trim();
        // Whole base64 has a multiple of four characters: one more is the mark of a learned code.
        if (text.Length % 4 == 1 && text[0] == '1')
            text = text[1..];
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64Chars(text, bytes, out var length))
            return FromBytes(bytes.AsSpan(0, length), out fault);
        fault = "The text is no base64; a learned code is letters, digits, + and /, perhaps with = at the end. Copy it again, whole.";
        return null;
    }

    private static IrCode? FromBytes(ReadOnlySpan<byte> bytes, out string? fault)
    {
        if (bytes.Length % 2 == 1)
        {
            fault = $"A code has two bytes a duration; this text has {bytes.Length} bytes, so a part is missing. Copy it again, whole.";
            return null;
        }

        var durations = new int[bytes.Length / 2];
        for (var i = 0; i < durations.Length; i++)
            durations[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        return FromRead(durations, out fault);
    }

    private byte[] ToBytes()
    {
        var bytes = new byte[2 * Count];
        for (var i = 0; i < Count; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)Math.Min(this[i], ushort.MaxValue));
        return bytes;
    }
}
