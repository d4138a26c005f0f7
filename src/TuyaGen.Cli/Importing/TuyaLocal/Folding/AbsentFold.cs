using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>What is assumed while a data point is not reported, as it would be on the wire.</summary>
internal static class AbsentFold
{
    /// <param name="group">What entities make of the data point.</param>
    /// <param name="point">The data point.</param>
    /// <param name="values">The values that they name.</param>
    public static DpValue? Of(DpGroup group, PointDraft point, IReadOnlyList<FoldedValue> values)
    {
        if (point.Access == PointAccess.WriteOnly || point.IsEvent)
            return null;
        var shown = group.Wholes.Where(u => u.Dps.Name != "available").SelectMany(u => u.Dps.Rules)
            .Where(r => r.HasWire && r.Wire.Any(w => w.Kind == DpValueKind.Null)).Select(r => r.Value)
            .FirstOrDefault(v => v is { Kind: not DpValueKind.Null });
        if (shown is not { } value)
            return null;
        return point.Kind switch
        {
            PointKind.Bool when value.TryGetBoolean(out var flag) => DpValue.Of(flag != point.IsInverted),
            PointKind.Enum => values.FirstOrDefault(v => v.Label == value)?.Wire,
            PointKind.Int when point.Number is null or { Divisor: 1, Multiplier: 1, View: null } && value.TryGetInteger(out var number)
                && Holds(point.Number, number) => DpValue.Of(number),
            _ => (DpValue?)null,
        };
    }

    private static bool Holds(NumberDraft? facets, long number) => !(number < facets?.Min?.Number) && !(number > facets?.Max?.Number);
}
