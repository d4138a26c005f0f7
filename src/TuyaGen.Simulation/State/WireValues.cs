using System.Globalization;

namespace TuyaGen.Simulation.State;

/// <summary>Which wire values a data point can have.</summary>
internal static class WireValues
{
    /// <summary>Whether a device whose model says so takes the value.</summary>
    public static bool Takes(DataPoint point, DpValue wire)
    {
        var codec = point.Codec;
        if (codec.Choices.Count > 0)
            return codec.TryParseWire(codec.Describe(wire), out _);
        if (!SameKind(codec.Wire, wire.Kind) || codec.Decode(wire) is not { } value)
            return false;
        if (codec.Range is { } range)
            return InRange(range, Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        return codec.ValueType != typeof(string) || codec.TryParseWire((string)value, out _);
    }

    /// <summary>Whether a value can stand in the place of another: a number for a number, otherwise of the same kind.</summary>
    public static bool SameKind(DpValueKind known, DpValueKind given) => Kind(known) == Kind(given);

    private static DpValueKind Kind(DpValueKind kind) => kind == DpValueKind.Integer ? DpValueKind.Number : kind;

    private static bool InRange(DpRange range, decimal value)
    {
        if (value < range.Min || value > range.Max)
            return false;
        if (range.Step is not { } step)
            return true;

        // A step such as 100/255 % has no end of digits, so a value on the grid may be off by the last one.
        var steps = (value - range.Min) / step;
        return Math.Abs(steps - decimal.Round(steps)) < 0.000001m;
    }
}
