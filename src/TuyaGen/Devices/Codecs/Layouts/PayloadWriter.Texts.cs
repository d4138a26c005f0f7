using System.Globalization;
using System.Text;

namespace TuyaGen;

// Bytes, and texts in them.
public ref partial struct PayloadWriter
{
    /// <summary>Bytes as they are; where a number is given, exactly as many.</summary>
    public void Bytes(string field, ValueList<byte> value, int? count = null)
    {
        if (count is not null && value.Count != count)
            Fail(field, $"has {value.Count} bytes; the payload has {count}");
        if (!Failed)
            Put(value.Span, value.Count);
    }

    /// <summary>A text of ASCII letters.</summary>
    public void Ascii(string field, string value, int? count = null)
    {
        if (value is not null && !System.Text.Ascii.IsValid(value))
            Fail(field, "has letters that are not ASCII");
        Encoded(field, Encoding.ASCII, value, count);
    }

    /// <summary>A text in UTF-8.</summary>
    public void Utf8(string field, string value, int? count = null) => Encoded(field, Encoding.UTF8, value, count);

    /// <summary>A text in UTF-16, high byte first.</summary>
    public void Utf16(string field, string value, int? count = null) => Encoded(field, Encoding.BigEndianUnicode, value, count);

    /// <summary>The bytes that a text of ASCII letters takes.</summary>
    public static int LengthAscii(string? value) => value?.Length ?? 0;

    /// <summary>The bytes that a text takes in UTF-8.</summary>
    public static int LengthUtf8(string? value) => Encoding.UTF8.GetByteCount(value ?? "");

    /// <summary>The bytes that a text takes in UTF-16.</summary>
    public static int LengthUtf16(string? value) => (value?.Length ?? 0) * 2;

    /// <summary>A number as hexadecimal digits.</summary>
    public void HexDigits(string field, int count, decimal value) => Digits(field, count, value, "x", 16);

    /// <summary>A number as decimal digits.</summary>
    public void DecimalDigits(string field, int count, decimal value) => Digits(field, count, value, "d", 10);

    /// <summary>A text with a separator in front unless it is the first.</summary>
    public void Word(string field, string value, char separator, bool isFirst)
    {
        if (value is null || value.Contains(separator, StringComparison.Ordinal))
            Fail(field, $"must be a text without '{separator}'");
        if (Failed)
            return;
        if (!isFirst)
            Put([(byte)separator], 1);
        Encoded(field, Encoding.UTF8, value, null);
    }

    /// <summary>A number as a text with a separator in front unless it is the first.</summary>
    public void Word(string field, decimal value, char separator, bool isFirst) => Word(field, Text(value), separator, isFirst);

    private void Encoded(string field, Encoding encoding, string? value, int? count)
    {
        if (value is null)
            Fail(field, "is null; an empty text is \"\"");
        var length = Failed ? 0 : encoding.GetByteCount(value!);
        if (length > count)
            Fail(field, $"takes {length} bytes; the payload has room for {count}");
        if (Failed)
            return;
        var room = count ?? length;
        var at = _position;

        // A device that puts the zeros in front of the text goes on to see them there.
        var isPaddedInFront = at < _length && room > 0 && PayloadBits.Get(_data, at, 8) == 0 && PayloadBits.Get(_data, at + ((room - 1) * 8), 8) != 0;
        Put(default, room);
        var text = isPaddedInFront ? room - length : 0;
        if (at % 8 == 0)
        {
            encoding.GetBytes(value, _data[((at / 8) + text)..]);
            return;
        }

        PayloadBits.Copy(encoding.GetBytes(value!), 0, _data, at + (text * 8), length * 8);
    }

    private void Digits(string field, int count, decimal value, string format, int radix)
    {
        var largest = 1m;
        for (var i = 0; i < count; i++)
            largest *= radix;
        if (!Fits(field, value, 0, largest - 1))
            return;
        Span<byte> digits = stackalloc byte[count];
        ((long)value).TryFormat(digits, out _, format + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Put(digits, count);
    }

    private void Put(scoped ReadOnlySpan<byte> bytes, int count)
    {
        var at = Advance(count * 8);
        PayloadBits.Copy(bytes, 0, _data, at, bytes.Length * 8);
        for (var i = bytes.Length; i < count; i++)
            PayloadBits.Set(_data, at + (i * 8), 8, 0);
    }
}
