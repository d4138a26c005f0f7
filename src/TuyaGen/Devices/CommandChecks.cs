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

    /// <summary>The smallest number that a property of the device takes; null where it has no range or the device lacks it.</summary>
    public static decimal? Minimum(PointWriter writer, int property)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.Variant[property]?.Codec.Range?.Min;
    }

    /// <summary>A number moved into the range of a property of the device.</summary>
    public static decimal Clamp(PointWriter writer, int property, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.Variant[property]?.Codec.Range is { } range ? Math.Clamp(value, range.Min, range.Max) : value;
    }

    /// <summary>The value of a property of which a command changes only a part.</summary>
    /// <exception cref="NotSupportedByDeviceException">The device has not reported it.</exception>
    public static T Known<T>(T? value, string property)
        where T : struct => value ?? throw NotReported(property);

    /// <inheritdoc cref="Known{T}(T?, string)"/>
    public static T Known<T>(T? value, string property)
        where T : class => value ?? throw NotReported(property);

    /// <summary>The exception for a command that does nothing here: the variant lacks it, or none of its cases applies.</summary>
    public static TuyaException NoCase(PointWriter writer, string command)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var variant = writer.Variant.Name.Length > 0 ? $"Variant {writer.Variant.Name} of the device" : "The device";
        return new NotSupportedByDeviceException($"{variant} cannot do {command} as it is now. Nothing was sent.");
    }

    private static NotSupportedByDeviceException NotReported(string property) => new(
        $"The device has not reported {property}, of which only a part is to be changed. Write the whole of it first.");
}
