using System.Globalization;

namespace TuyaGen.Models.Tests.Support;

/// <summary>Texts that a person could give for a value, and texts that are wrong, found from its description alone.</summary>
internal static class Samples
{
    private static readonly string[] Texts = ["hello world", "{\"a\":1}", "AQID", "0a0b"];

    // Scenes of lights and colours of sequences, and the beginning of an infrared code, as devices have them.
    private static readonly string[] Packed = ["KCOUETACMAI=", "01", "010e0d0000000000000000c80000", "000780320003e800000000", "0000003e803e803e80000", "0ff00000000ffff0000"];

    /// <summary>Values that are taken: all words, both ends of a range, its middle, and 1.</summary>
    public static IReadOnlyList<string> Good(DpCodec codec, DpValue? example = null)
    {
        if (codec.Choices.Count > 0)
            return [.. codec.Choices.Where(c => !c.IsReportOnly).Select(c => c.Name)];
        if (codec.Range is { } range)
            return [.. new[] { range.Min, Math.Clamp(1, range.Min, range.Max), Middle(range, codec.ValueType), range.Max }.Where(n => IsOnGrid(n, range)).Select(Number).Distinct()];
        if (codec.ValueType == typeof(bool))
            return ["true", "false"];
        if (IsNumber(codec.ValueType))
            return ["7", "3", "50"];
        var wire = (example ?? codec.Example) is { } known ? [known.ToString()] : Array.Empty<string>();
        var candidates = wire.Concat(["#00ff80", "2026-11-20T08:00:00Z", "150ms"]).Concat(Packed).Concat(Texts);
        return [.. candidates.Where(c => codec.TryParseWire(c, out _)).Take(2)];
    }

    /// <summary>Values that are refused; none where any text is taken.</summary>
    public static IReadOnlyList<string> Bad(DpCodec codec)
    {
        if (codec.Range is { } range)
            return [Number(range.Min - (range.Step ?? 1)), Number(range.Max + (range.Step ?? 1)), "much"];
        return codec.Choices.Count > 0 || codec.ValueType == typeof(bool) || IsNumber(codec.ValueType) || !codec.TryParseWire("no such value", out _)
            ? ["no such value"]
            : [];
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double);

    private static decimal Middle(DpRange range, Type type)
    {
        var step = range.Step ?? (type == typeof(int) || type == typeof(long) ? 1 : 0);
        var half = (range.Max - range.Min) / 2;
        return range.Min + (step > 0 ? decimal.Floor(half / step) * step : half);
    }

    private static bool IsOnGrid(decimal number, DpRange range) => range.Step is not { } step || (number - range.Min) % step == 0 || number == range.Max;

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
