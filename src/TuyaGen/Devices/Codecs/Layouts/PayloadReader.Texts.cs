using System.Globalization;
using System.Text;

namespace TuyaGen;

// Bytes, and texts in them.
public ref partial struct PayloadReader
{
    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Strict = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Bytes as they are; all that are left where no number is given.</summary>
    public ValueList<byte> Bytes(string field, long? count = null) =>
        TakeBytes(field, count, out var bytes) ? new(bytes.ToArray()) : default;

    /// <summary>A text of ASCII letters, without the zeros around it.</summary>
    public string Ascii(string field, long? count = null)
    {
        if (!TakeBytes(field, count, out var bytes))
            return "";
        if (System.Text.Ascii.IsValid(bytes))
            return Encoding.ASCII.GetString(bytes.Trim((byte)0));
        Fail(field, "is not ASCII");
        return "";
    }

    /// <summary>A text in UTF-8, without the zeros around it.</summary>
    public string Utf8(string field, long? count = null) =>
        TakeBytes(field, count, out var bytes) ? Decode(field, Utf8Strict, bytes.Trim((byte)0), "UTF-8") : "";

    /// <summary>A text in UTF-16, high byte first, without the zeros around it.</summary>
    public string Utf16(string field, long? count = null)
    {
        if (!TakeBytes(field, count, out var bytes))
            return "";
        if (bytes.Length % 2 == 0)
            return Decode(field, Utf16Strict, bytes, "UTF-16").Trim('\0');
        Fail(field, "is not UTF-16");
        return "";
    }

    /// <summary>A number that stands there as hexadecimal digits, 1 to 15.</summary>
    public long HexDigits(string field, int count) => Digits(field, count, NumberStyles.AllowHexSpecifier, "hexadecimal digits");

    /// <summary>A number that stands there as decimal digits, 1 to 18.</summary>
    public long DecimalDigits(string field, int count) => Digits(field, count, NumberStyles.None, "digits");

    /// <summary>The text up to the next separator, or to the end.</summary>
    public string Word(string field, char separator)
    {
        if (!HasWord || _position % 8 != 0)
            Fail(field, "is missing");
        if (Failed)
            return "";
        if (_isPastFirstWord)
            _position += 8;
        _isPastFirstWord = true;
        var rest = _data[(_position / 8)..(_end / 8)];
        var length = rest.IndexOf((byte)separator) is >= 0 and var next ? next : rest.Length;
        _position += length * 8;
        return Decode(field, Utf8Strict, rest[..length], "UTF-8");
    }

    /// <summary>There is another word.</summary>
    public readonly bool HasWord => !Failed && (!_isPastFirstWord || Left >= 8);

    /// <summary>A word that is a number.</summary>
    public decimal NumberWord(string field, char separator)
    {
        if (decimal.TryParse(Word(field, separator), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Fail(field, "is no number");
        return 0;
    }

    /// <summary>A word that is a whole number.</summary>
    public long IntegerWord(string field, char separator, long min, long max)
    {
        if (long.TryParse(Word(field, separator), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
            return number;
        Fail(field, $"is no whole number from {min} to {max}");
        return 0;
    }

    private long Digits(string field, int count, NumberStyles style, string what)
    {
        if (!TakeBytes(field, count, out var bytes))
            return 0;
        if (long.TryParse(bytes, style, CultureInfo.InvariantCulture, out var number))
            return number;
        Fail(field, $"is not {count} {what}");
        return 0;
    }

    private bool TakeBytes(string field, long? count, scoped out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        var bits = count is { } n ? Math.Min(n, int.MaxValue / 8) * 8 : Left / 8 * 8;
        if (!Take(field, (int)bits, out var at))
            return false;
        if (at % 8 == 0)
        {
            bytes = _data.Slice(at / 8, (int)bits / 8);
            return true;
        }

        var shifted = new byte[bits / 8];
        PayloadBits.Copy(_data, at, shifted, 0, (int)bits);
        bytes = shifted;
        return true;
    }

    private string Decode(string field, Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Fail(field, "is not " + name);
            return "";
        }
    }
}
