using System.Numerics;

namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>
/// A part of a payload. The mask is a number over the whole payload; the payload as a number begins with its first byte, so that bits
/// are counted from its end, unless the lowest byte comes first: then they are counted from its start.
/// </summary>
/// <param name="Low">The lowest bit.</param>
/// <param name="Width">How many bits.</param>
/// <param name="Bytes">How long the mask is, and so the payload for which it was made.</param>
/// <param name="IsLittleEndian">The lowest byte comes first.</param>
/// <param name="IsSigned">The highest bit is a sign.</param>
internal sealed record PayloadMask(int Low, int Width, int Bytes, bool IsLittleEndian, bool IsSigned)
{
    /// <summary>Whether both have a bit of the payload.</summary>
    public bool Crosses(PayloadMask other) =>
        other.IsLittleEndian == IsLittleEndian && other.Low < Low + Width && Low < other.Low + other.Width;

    /// <summary>Reads hexadecimal digits; null where they are none, or where the bits have holes between them.</summary>
    public static PayloadMask? Parse(string digits, bool isLittleEndian, bool isSigned)
    {
        if (digits.Length is 0 or > 1024 || !digits.All(char.IsAsciiHexDigit))
            return null;
        var number = BigInteger.Parse("0" + digits, System.Globalization.NumberStyles.AllowHexSpecifier, null);
        if (number.IsZero)
            return null;
        var low = (int)BigInteger.TrailingZeroCount(number);
        var width = (int)(number >> low).GetBitLength();
        return (number >> low) == (BigInteger.One << width) - 1
            ? new(low, width, (digits.Length + 1) / 2, isLittleEndian, isSigned)
            : null;
    }
}
