using System.Globalization;
using System.Text.Json;
using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Reads what the vendor says of numbers: min, max, step, scale, unit.</summary>
/// <param name="note">Takes what is left out, as a sentence without the name of the data point.</param>
internal sealed class NumberReader(Action<string> note)
{
    // A divisor of device models is an int.
    private const int MaxScale = 9;

    public NumberDraft Read(JsonElement? values)
    {
        if (values is not { } spec)
            return new();
        var (min, max) = Range(spec);
        return new()
        {
            Min = min is { } low ? low : null,
            Max = max is { } high ? high : null,
            Step = Step(spec, min, max),
            Divisor = Divisor(spec),
            Unit = Units.Normalize(spec.Text("unit")),
        };
    }

    // Makers who know no limits write the same number twice.
    private (decimal? Min, decimal? Max) Range(JsonElement spec)
    {
        var (min, max) = (spec.Number("min"), spec.Number("max"));
        if (min is null || max is null || (min == 0 && max == 0))
            return default;
        if (min < max && IsWhole(min.Value) && IsWhole(max.Value))
            return (min, max);
        note(string.Create(CultureInfo.InvariantCulture, $"the range {min} to {max} makes no sense for a whole number, and was left out"));
        return default;
    }

    private static decimal? Step(JsonElement spec, decimal? min, decimal? max) =>
        spec.Number("step") is { } step && step > 1 && IsWhole(step) && (max is null || step <= max - min) ? step : null;

    private int Divisor(JsonElement spec)
    {
        if (spec.Number("scale") is not { } scale || scale == 0)
            return 1;
        if (scale == decimal.Truncate(scale) && scale is > 0 and <= MaxScale)
            return (int)Math.Pow(10, (int)scale);
        note(string.Create(CultureInfo.InvariantCulture, $"the scale {scale} is no number of decimal places, and was left out"));
        return 1;
    }

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue;
}
