using System.Globalization;

namespace TuyaGen.Simulation.State;

/// <summary>What a device that nobody has touched yet could well report.</summary>
internal static class InitialValues
{
    // The largest number that one property sets for another is twice this, where the unit says nothing.
    private const decimal Unlimited = 50;

    // For values that are texts of some form: each data point gets the first that its codec takes.
    private static readonly string[] Texts = ["simulated", "{}", "AQID", "010203", "x", ""];
    private static readonly string[] LightTexts = ["000e0d0000000000000000c80000", "0ff00000000ffff0000", "0000003e803e803e80000"];

    public static Dps Of(DeviceModel model, DeviceVariant variant, DateTimeOffset now)
    {
        var main = model.SwitchProperty < 0 ? null : variant[model.SwitchProperty];
        var values = new Dictionary<int, DpValue>();
        // Those whose unit another property names come behind it.
        foreach (var point in variant.Points.OrderBy(p => p.UnitOf >= 0))
        {
            var isReported = point.IsReadable && point.IsState && !point.IsComputed && !values.ContainsKey(point.Id);
            if (isReported && TryMake(point, UnitOf(point, variant, values), point == main, now, out var value))
                values[point.Id] = value;
        }

        LeaveRoom(variant, values);
        Recognisable(variant.Test, values);
        return Dps.Create([.. values]);
    }

    private static string? UnitOf(DataPoint point, DeviceVariant variant, Dictionary<int, DpValue> values) =>
        point.UnitOf < 0 ? point.Unit : variant.In(Dps.Create([.. values])).Point(point.Name)?.Unit;

    // Where two properties limit a third, there must be something between them.
    private static void LeaveRoom(DeviceVariant variant, Dictionary<int, DpValue> values)
    {
        foreach (var point in variant.Points)
        {
            if (point.Bounds is not { } bounds)
                continue;
            var typical = TypicalValues.Find(UnitOf(point, variant, values)) ?? Unlimited;
            Limit(bounds.Minimum, decimal.Truncate(typical / 2));
            Limit(bounds.Maximum, typical * 2);
        }

        void Limit(int? property, decimal number)
        {
            if (property is { } place && variant[place] is { Codec.Range: null } limit && limit.Codec.TryParseWire(Number(number), out var wire))
                values[limit.Id] = wire;
        }
    }

    private static bool TryMake(DataPoint point, string? unit, bool isMainSwitch, DateTimeOffset now, out DpValue value)
    {
        if ((point.Example ?? point.Codec.Example) is { } example)
        {
            value = example;
            return true;
        }

        foreach (var text in Candidates(point.Codec, unit, isMainSwitch, now))
        {
            if (point.Codec.TryParseWire(text, out value))
                return true;
        }

        value = default;
        return false;
    }

    private static string[] Candidates(DpCodec codec, string? unit, bool isMainSwitch, DateTimeOffset now)
    {
        if (codec.Choices.Count > 0)
            return ["none", .. codec.Choices.Where(c => !c.IsReportOnly).Select(c => c.Name)];
        string[] typical = IsNumber(codec) && TypicalValues.Find(unit) is { } number ? [Number(number), Number(decimal.Truncate(number)), "1"] : [];
        if (codec.Range is { } range)
            return [.. typical, Middle(range, codec.ValueType), Number(range.Min)];
        if (typical.Length > 0)
            return typical;
        if (codec.ValueType == typeof(bool))
            return [isMainSwitch ? "true" : "false"];
        if (codec.ValueType == typeof(Colour))
            return ["#ff6000"];
        if (codec.ValueType == typeof(DateTimeOffset))
            return [now.ToString("O", CultureInfo.InvariantCulture)];
        return codec.ValueType == typeof(string) || codec.ValueType == typeof(ReadOnlyMemory<byte>)
            ? Texts
            : ["0", .. LightTexts, .. Texts];
    }

    private static bool IsNumber(DpCodec codec) =>
        codec.ValueType == typeof(int) || codec.ValueType == typeof(long) || codec.ValueType == typeof(decimal) || codec.ValueType == typeof(double);

    private static string Middle(DpRange range, Type type)
    {
        var step = range.Step ?? (type == typeof(int) || type == typeof(long) ? 1 : 0);
        var half = (range.Max - range.Min) / 2;
        return Number(range.Min + (step > 0 ? decimal.Floor(half / step) * step : half));
    }

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    // The variant is told from the status, so the status must pass its test.
    private static void Recognisable(VariantTest? test, Dictionary<int, DpValue> values)
    {
        if (test is null)
            return;
        foreach (var (id, kind) in test.Kinds)
        {
            if (!values.TryGetValue(id, out var value) || value.Kind != kind)
                values[id] = kind switch { DpValueKind.Boolean => false, DpValueKind.Text => "", DpValueKind.Number => 0.5, _ => 0 };
        }

        foreach (var (id, allowed) in test.Values)
        {
            if (!values.TryGetValue(id, out var value) || !allowed.Contains(value))
                values[id] = allowed[0];
        }

        foreach (var id in test.AnyOf.Any(values.ContainsKey) ? test.Present : [.. test.Present, .. test.AnyOf.Take(1)])
            values.TryAdd(id, false);
    }
}
