using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>What one part of a draft says of another: its name, and its wire values as the caller sees them.</summary>
internal sealed class Constants
{
    private readonly Dictionary<string, PointDraft> _points;
    private readonly Dictionary<string, ComputedDraft> _computed;
    private readonly Dictionary<string, TypeDraft> _types;

    public Constants(DeviceDraft draft)
    {
        _points = draft.Points.ToDictionary(p => p.Key, StringComparer.Ordinal);
        _computed = draft.Computed.ToDictionary(c => c.Key, StringComparer.Ordinal);
        _types = draft.Types.ToDictionary(t => t.Key, StringComparer.Ordinal);
    }

    /// <summary>The name of a data point or computed property.</summary>
    public string NameOf(string key) => _points.TryGetValue(key, out var point) ? point.Name! : _computed[key].Name!;

    public string PathOf(PartDraft part) => part.Field is { } field ? $"{NameOf(part.Point)}.{FieldOf(part.Point, field).Name}" : NameOf(part.Point);

    /// <summary>An end of a range.</summary>
    public Json Bound(BoundDraft bound) => bound.Point is { } key ? Json.Of(NameOf(key)) : Json.Of(bound.Number!.Value);

    /// <summary>Tests, in the way in which <c>if</c> has them.</summary>
    public Json Tests(IReadOnlyList<TestDraft> tests) => Json.Object(tests.Select(t => (PathOf(new(t.Point, t.Field)), (Json?)Test(t))));

    /// <summary>A wire value of what a part of the draft speaks of, as the caller sees it.</summary>
    public Json Of(PartDraft? part, DpValue? wire)
    {
        if (wire is not { } value || part is null)
            return Json.Of(wire);
        if (part.Field is { } field)
            return Shown(FieldOf(part.Point, field), value);
        return _points.TryGetValue(part.Point, out var point) ? Of(point, value) : Json.Of(wire);
    }

    public Json Of(PointDraft point, DpValue wire) =>
        Shown(point.Values.Count == 0 && TypeOf(point) is { } type ? type.Values : point.Values, point.Number, point.IsInverted, wire);

    private Json Test(TestDraft test)
    {
        if (test.Bit is { } bit)
            return Json.Object(("has", Json.Of(_points[test.Point].Bits.First(b => b.Bit == bit).Name!)));
        Json[] values = [.. test.Is.Select(v => Of(new PartDraft(test.Point, test.Field), v))];
        if (test.IsNot)
            return Json.Object(("not", values[0]));
        return values.Length == 1 ? values[0] : Json.List(values);
    }

    private static Json Shown(FieldDraft field, DpValue wire) => Shown(field.Values, field.Number, field.IsInverted, wire);

    private static Json Shown(IReadOnlyList<ValueDraft> values, NumberDraft? number, bool isInverted, DpValue wire)
    {
        if (values.FirstOrDefault(v => v.Wire == wire) is { } member)
            return Json.Of(member.Name!);
        if (wire.TryGetBoolean(out var flag))
            return Json.Of(flag != isInverted);
        return number is not null && wire.TryGetDecimal(out var raw) ? Json.Of(Shown(number, raw)) : Json.Of((DpValue?)wire);
    }

    private static decimal Shown(NumberDraft number, decimal wire) => number is { View: var (low, high), Min.Number: { } min, Max.Number: { } max } && max > min
        ? low + ((wire - min) * (high - low) / (max - min))
        : wire * number.Multiplier / number.Divisor;

    private FieldDraft FieldOf(string point, string field) =>
        (_points[point].Layout is { Count: > 0 } own ? own : TypeOf(_points[point])!.Layout).First(f => f.Key == field);

    private TypeDraft? TypeOf(PointDraft point) => point.Type is { } key && _types.TryGetValue(key, out var type) ? type : null;
}
