using System.Globalization;

namespace TuyaGen;

/// <summary>Reads a text of hexadecimal digits from left to right. A field may start on an odd digit, as music streams have it.</summary>
internal ref struct HexReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly int Left => _rest.Length;

    public bool TryRead(int digits, out int value)
    {
        value = 0;
        if (_rest.Length < digits
            || !int.TryParse(_rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
            return false;
        _rest = _rest[digits..];
        return true;
    }
}

/// <summary>The arithmetic that lights share. The vendor rounds down; a hair is added so that 57 % does not become 569 of 1000.</summary>
internal static class LightNumbers
{
    private const double Hair = 1e-9;

    public static int Part(double part, int max) => (int)((part * max) + Hair);

    public static int Percent(decimal percent, int max) => (int)(percent * max / 100);

    public static bool IsPercent(decimal value) => value is >= 0 and <= 100;

    public static string Hsv16(Colour colour)
    {
        var (hue, saturation, value) = colour.Parts;
        return string.Create(CultureInfo.InvariantCulture, $"{Part(hue, 360):x4}{Part(saturation, 1000):x4}{Part(value, 1000):x4}");
    }

    public static bool TryReadHsv16(ref HexReader reader, out Colour colour)
    {
        colour = default;
        if (!reader.TryRead(4, out var hue) || !reader.TryRead(4, out var saturation) || !reader.TryRead(4, out var value)
            || hue > 360 || saturation > 1000 || value > 1000)
            return false;
        colour = Colour.FromParts(hue / 360.0, saturation / 1000.0, value / 1000.0);
        return true;
    }

    public static string Rgb8Hsv(Colour colour)
    {
        var (hue, saturation, value) = colour.Parts;
        return string.Create(CultureInfo.InvariantCulture,
            $"{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}{Part(hue, 360):x4}{Part(saturation, 255):x2}{Part(value, 255):x2}");
    }

    public static bool TryReadRgb8Hsv(ref HexReader reader, out Colour colour)
    {
        colour = default;
        if (!reader.TryRead(2, out var red) || !reader.TryRead(2, out var green) || !reader.TryRead(2, out var blue))
            return false;
        if (reader.Left == 0)
        {
            colour = Colour.FromRgb(red, green, blue);
            return true;
        }

        if (!reader.TryRead(4, out var hue) || !reader.TryRead(2, out var saturation) || !reader.TryRead(2, out var value) || hue > 360)
            return false;
        colour = Colour.FromWire((byte)red, (byte)green, (byte)blue, hue / 360.0, saturation / 255.0, value / 255.0);
        return true;
    }
}
