using System.Globalization;

namespace TuyaGen;

/// <summary>
/// A colour as lights understand it: hue, saturation and value, with the red, green and blue that belong to them. A colour made from
/// red, green and blue keeps these bytes exactly; one made from hue, saturation and value has them computed, rounded down.
/// </summary>
public readonly record struct Colour
{
    // 0 to 1, as all formulas of the field have them.
    private readonly double _hue;
    private readonly double _saturation;
    private readonly double _value;

    private Colour(double hue, double saturation, double value, byte red, byte green, byte blue)
    {
        (_hue, _saturation, _value) = (hue, saturation, value);
        (Red, Green, Blue) = (red, green, blue);
    }

    /// <summary>Red, 0 to 255.</summary>
    public byte Red { get; private init; }

    /// <summary>Green, 0 to 255.</summary>
    public byte Green { get; private init; }

    /// <summary>Blue, 0 to 255.</summary>
    public byte Blue { get; private init; }

    /// <summary>The hue in degrees, 0 to 360; 0 is red, 120 green, 240 blue.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 360.</exception>
    public double Hue
    {
        get => _hue * 360;
        init
        {
            _hue = Part(value, 360, nameof(Hue));
            (Red, Green, Blue) = ToRgb(_hue, _saturation, _value);
        }
    }

    /// <summary>The saturation in percent, 0 (white) to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 100.</exception>
    public double Saturation
    {
        get => _saturation * 100;
        init
        {
            _saturation = Part(value, 100, nameof(Saturation));
            (Red, Green, Blue) = ToRgb(_hue, _saturation, _value);
        }
    }

    /// <summary>The brightness of the colour in percent, 0 (black) to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 100.</exception>
    public double Value
    {
        get => _value * 100;
        init
        {
            _value = Part(value, 100, nameof(Value));
            (Red, Green, Blue) = ToRgb(_hue, _saturation, _value);
        }
    }

    /// <summary>Makes a colour from red, green and blue, each 0 to 255.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside 0 to 255.</exception>
    public static Colour FromRgb(int red, int green, int blue)
    {
        CheckByte(red, nameof(red));
        CheckByte(green, nameof(green));
        CheckByte(blue, nameof(blue));
        var (hue, saturation, value) = ToHsv(red / 255.0, green / 255.0, blue / 255.0);
        return new(hue, saturation, value, (byte)red, (byte)green, (byte)blue);
    }

    /// <summary>Makes a colour from hue (0 to 360 degrees), saturation and value (0 to 100 percent).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    public static Colour FromHsv(double hue, double saturation, double value) => FromParts(
        Part(hue, 360, nameof(hue)), Part(saturation, 100, nameof(saturation)), Part(value, 100, nameof(value)));

    /// <summary>Reads <c>#rrggbb</c>, with or without the sign.</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits.</exception>
    public static Colour Parse(string text) => TryParse(text, out var colour)
        ? colour
        : throw new FormatException($"'{text}' is no colour; write six hexadecimal digits such as #ff6000.");

    /// <summary>Reads <c>#rrggbb</c>, with or without the sign.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        var digits = text.AsSpan().Trim().TrimStart('#');
        if (digits.Length != 6 || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return false;
        colour = FromRgb((int)(rgb >> 16), (int)(rgb >> 8) & 255, (int)rgb & 255);
        return true;
    }

    internal static Colour FromParts(double hue, double saturation, double value)
    {
        var (red, green, blue) = ToRgb(hue, saturation, value);
        return new(hue, saturation, value, red, green, blue);
    }

    internal static Colour FromWire(byte red, byte green, byte blue, double hue, double saturation, double value) =>
        new(hue, saturation, value, red, green, blue);

    internal (double Hue, double Saturation, double Value) Parts => (_hue, _saturation, _value);

    /// <summary><c>#rrggbb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Part(double value, double max, string name) => value >= 0 && value <= max
        ? value / max
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is a number from 0 to {max}.");

    private static void CheckByte(int value, string name)
    {
        if (value is < 0 or > 255)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is a whole number from 0 to 255.");
    }

    private static (double Hue, double Saturation, double Value) ToHsv(double red, double green, double blue)
    {
        var max = Math.Max(red, Math.Max(green, blue));
        var min = Math.Min(red, Math.Min(green, blue));
        if (max == min)
            return (0, 0, max);
        var span = max - min;
        double fromRed = (max - red) / span, fromGreen = (max - green) / span, fromBlue = (max - blue) / span;
        double sixth;
        if (red == max)
            sixth = fromBlue - fromGreen;
        else if (green == max)
            sixth = 2 + fromRed - fromBlue;
        else
            sixth = 4 + fromGreen - fromRed;
        var hue = sixth / 6;
        return (hue - Math.Floor(hue), span / max, max);
    }

    private static (byte Red, byte Green, byte Blue) ToRgb(double hue, double saturation, double value)
    {
        var sector = (int)(hue * 6);
        var within = (hue * 6) - sector;
        var low = value * (1 - saturation);
        var falling = value * (1 - (saturation * within));
        var rising = value * (1 - (saturation * (1 - within)));
        var (red, green, blue) = (sector % 6) switch
        {
            0 => (value, rising, low),
            1 => (falling, value, low),
            2 => (low, value, rising),
            3 => (low, falling, value),
            4 => (rising, low, value),
            _ => (value, low, falling),
        };
        return (ToByte(red), ToByte(green), ToByte(blue));
    }

    private static byte ToByte(double part) => (byte)(part * 255);
}
