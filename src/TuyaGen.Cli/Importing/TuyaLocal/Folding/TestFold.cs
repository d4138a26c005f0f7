using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>Makes tests of what definitions say of the values of attributes.</summary>
internal sealed class TestFold(IReadOnlyList<DpGroup> groups, IReadOnlyList<PointDraft> points)
{
    private readonly Dictionary<int, DpGroup> _groups = groups.ToDictionary(g => g.Id);
    private readonly Dictionary<string, PointDraft> _points = points.ToDictionary(p => p.Key);

    /// <summary>The data point of an attribute.</summary>
    public PointDraft? Find(DpsDefinition? dps) => dps is null ? null : _points.GetValueOrDefault(DpGroup.KeyOf(dps.Id));

    /// <summary>The test that an attribute has one of some values; null where it never has them, or cannot be compared with them.</summary>
    /// <param name="dps">The attribute.</param>
    /// <param name="wires">The values; null among them for not reported.</param>
    /// <param name="note">Takes what is left out.</param>
    public TestDraft? Of(DpsDefinition dps, IReadOnlyList<DpValue> wires, Action<string> note)
    {
        var point = _points[DpGroup.KeyOf(dps.Id)];
        var mask = point.Kind == PointKind.Packed ? dps.Mask : null;
        var type = mask is null ? _groups[dps.Id].Type : WireType.Integer;
        DpValue?[] values = [.. wires.Select(w => w.Kind == DpValueKind.Null ? null : ValueFold.Wire(w, type)).Zip(wires)
            .Where(v => v.First is not null || v.Second.Kind == DpValueKind.Null).Select(v => v.First)];
        var all = string.Join("', '", wires);
        var test = values.Length == 0 ? null : mask is null ? Whole(point, values) : Part(point, mask, values);
        if (test is null)
            note($"A condition on data point {dps.Id} is left out: '{all}' is nothing that it can be compared with.");
        else if (test.Bit is null && test.Is.Count < wires.Count)
            note($"Of a condition on data point {dps.Id} what nothing names is left out ('{all}').");
        return test;
    }

    private static TestDraft? Part(PointDraft point, PayloadMask mask, DpValue?[] values)
    {
        if (point.Layout.FirstOrDefault(f => f.Key == PartFold.KeyOf(mask)) is not { } field)
            return null;
        var isFlag = field.Bits is var (high, low) && high == low && field.Values.Count == 0;
        return new(point.Key, [.. values.Select(v => isFlag && v is { } number ? DpValue.Of(number == DpValue.Of(1)) : v)])
        {
            Field = field.Key,
        };
    }

    private static TestDraft? Whole(PointDraft point, DpValue?[] values)
    {
        switch (point.Kind)
        {
            case PointKind.Enum:
                DpValue?[] known = [.. values.Where(v => v is null || point.Values.Any(k => k.Wire == v))];
                return known.Length == 0 ? null : new(point.Key, known);
            case PointKind.Bitmap:
                return values is [{ } bits] && bits.TryGetInteger(out var number)
                    && point.Bits.FirstOrDefault(b => 1L << b.Bit == number) is { } bit
                    ? new(point.Key, []) { Bit = bit.Bit }
                    : null;
            case PointKind.Bool or PointKind.Int or PointKind.String:
                return new(point.Key, values);
            default:
                return Array.TrueForAll(values, v => v is null) ? new(point.Key, values) : null;
        }
    }
}
