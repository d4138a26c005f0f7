using System.Globalization;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The values that entities name, each one once, in the order in which they are named.</summary>
internal static class ValueFold
{
    /// <param name="uses">What entities make of the data point.</param>
    /// <param name="type">How it travels.</param>
    /// <param name="note">Takes what cannot be a value of the type.</param>
    public static IReadOnlyList<FoldedValue> Of(IEnumerable<DpUse> uses, WireType type, Action<string> note)
    {
        var values = new List<FoldedValue>();
        var wrong = new List<string>();
        foreach (var (rule, named) in uses.SelectMany(u => u.Named).SelectMany(r => r.Wire.Select(w => (r, w))))
        {
            if (named.Kind == DpValueKind.Null)
                continue;
            if (Wire(named, type) is { } wire)
                Add(values, wire, rule);
            else
                wrong.Add($"'{named}'");
        }

        if (wrong.Count > 0)
            note($"What {string.Join(", ", wrong.Distinct())} means is left out, because the data point travels as {Describe(type)}.");
        return values;
    }

    /// <summary>A value as it travels: a definition may write a number for a text, or the other way round.</summary>
    public static DpValue? Wire(DpValue value, WireType type)
    {
        var text = Text(value);
        switch (type)
        {
            case WireType.Boolean:
                return text switch
                {
                    "true" or "True" => DpValue.Of(true),
                    "false" or "False" => DpValue.Of(false),
                    _ => (DpValue?)null,
                };
            case WireType.Integer or WireType.Bitfield or WireType.UnixTime:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? DpValue.Of(number)
                    : (DpValue?)null;
            case WireType.Float:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                    ? DpValue.Of(real)
                    : (DpValue?)null;
            default:
                return DpValue.Of(text);
        }
    }

    /// <summary>The text of a value; a number without zeros at its end.</summary>
    public static string Text(DpValue value) => value.Kind == DpValueKind.Number && value.TryGetDecimal(out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : value.ToString();

    private static void Add(List<FoldedValue> values, DpValue wire, Rule rule)
    {
        var label = rule.Value is { Kind: not DpValueKind.Null } shown ? shown : (DpValue?)null;
        var at = values.FindIndex(v => v.Wire == wire);
        if (at < 0)
            values.Add(new(wire, label, rule.IsHidden));
        else
            values[at] = values[at] with { Label = values[at].Label ?? label, IsHidden = values[at].IsHidden && rule.IsHidden };
    }

    private static string Describe(WireType type) => type switch
    {
        WireType.Boolean => "true or false",
        WireType.Float => "a number",
        _ => "a whole number",
    };
}
