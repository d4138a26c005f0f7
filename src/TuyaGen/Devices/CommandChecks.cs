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

    /// <summary>The whole number that is written for a number that the caller gives.</summary>
    /// <exception cref="ValueOutOfRangeException">It is outside the range or between two steps; the message names both.</exception>
    public static decimal Whole(string name, decimal value, NumberScale scale, string? unit)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Taken(name, value, scale, unit, scale.ToWire);
    }

    /// <summary>The number, whole or not, that is written for a number that the caller gives.</summary>
    /// <exception cref="ValueOutOfRangeException">It is outside the range or between two steps; the message names both.</exception>
    public static decimal Scaled(string name, decimal value, NumberScale scale, string? unit)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Taken(name, value, scale, unit, scale.ToExactWire);
    }

    /// <summary>The nearest whole number to one that a trait is given.</summary>
    /// <exception cref="ValueOutOfRangeException">It does not fit.</exception>
    public static decimal Whole(string name, decimal value, decimal min, decimal max)
    {
        InRange(name, value, min, max, null);
        return decimal.Round(value);
    }

    private static decimal Taken(string name, decimal value, NumberScale scale, string? unit, Func<decimal, decimal> toWire)
    {
        try
        {
            var wire = toWire(value);
            if (scale.Takes(wire))
                return wire;
        }
        catch (OverflowException)
        {
            // Beyond what a decimal holds, and so beyond every range.
        }

        var limits = scale.ToLimits();
        var accepts = limits switch
        {
            { Range: { } range } => range.ToString(),
            { Step: { } step } => string.Create(CultureInfo.InvariantCulture, $"a number in steps of {step:0.##}"),
            _ => "a smaller number",
        };
        throw new ValueOutOfRangeException(name, value.ToString(CultureInfo.InvariantCulture), unit is null ? accepts : $"{accepts} {unit}");
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
