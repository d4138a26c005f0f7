using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace TuyaGen;

/// <summary>The checks that generated commands make before they write. User code has no need of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CommandChecks
{
    /// <summary>Refuses a number outside a range.</summary>
    /// <exception cref="ValueOutOfRangeException">It is; the message names the range.</exception>
    public static void InRange<T>(string name, T value, T min, T max, string? unit)
        where T : INumber<T>
    {
        if (value >= min && value <= max)
            return;
        var range = new DpRange(decimal.CreateSaturating(min), decimal.CreateSaturating(max));
        var accepts = unit is null ? range.ToString() : $"{range} {unit}";
        throw new ValueOutOfRangeException(name, value.ToString(null, CultureInfo.InvariantCulture), accepts);
    }

    /// <summary>The nearest whole number to one that a trait is given.</summary>
    /// <exception cref="ValueOutOfRangeException">It does not fit.</exception>
    public static decimal Whole(string name, decimal value, decimal min, decimal max)
    {
        InRange(name, value, min, max, null);
        return decimal.Round(value);
    }

    /// <summary>Refuses a time that is not more than zero.</summary>
    /// <exception cref="ValueOutOfRangeException">It is not.</exception>
    public static void Positive(string name, TimeSpan value)
    {
        if (value <= TimeSpan.Zero)
            throw new ValueOutOfRangeException(name, value.ToString(), "a time of more than zero");
    }

    /// <summary>The smallest number that a property of the device takes; null where it has no range or the device lacks it.</summary>
    public static decimal? Minimum(PointReader state, int property)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Point(property)?.Codec.Range?.Min;
    }

    /// <summary>A number moved into the range of a property of the device.</summary>
    public static decimal Clamp(PointReader state, int property, decimal value)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Point(property)?.Codec.Range is { } range ? Math.Clamp(value, range.Min, range.Max) : value;
    }

    /// <summary>The exception for a command that does nothing here: the variant lacks it, or none of its cases applies.</summary>
    public static TuyaException NoCase(PointWriter writer, string command)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var variant = writer.Variant.Name.Length > 0 ? $"Variant {writer.Variant.Name} of the device" : "The device";
        return new NotSupportedByDeviceException($"{variant} cannot do {command} as it is now. Nothing was sent.");
    }
}
