using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The fields of a payload, from the masks by which entities see a part of it each.</summary>
internal sealed class PartFold
{
    private readonly DpGroup _group;
    private readonly Action<string> _note;
    private readonly bool _isFromStart;
    private readonly int _length;

    private PartFold(DpGroup group, bool hasFormat, Action<string> note)
    {
        (_group, _note) = (group, note);
        var masks = group.Parts.Select(u => u.Dps.Mask!).ToArray();

        // Fields from both ends would ask for a payload that is longer than it is, so all are counted from one: the length of the
        // mask is that of the payload.
        _isFromStart = hasFormat || masks.Any(m => m.IsLittleEndian);
        _length = masks.Max(m => m.Bytes);
    }

    /// <param name="group">The data point; some entities see parts of it.</param>
    /// <param name="hasFormat">Other parts of it are counted from the start.</param>
    /// <param name="note">Takes what cannot be a field.</param>
    public static IReadOnlyList<FieldDraft> Of(DpGroup group, bool hasFormat, Action<string> note) =>
        new PartFold(group, hasFormat, note).Fields();

    public static string KeyOf(PayloadMask mask) =>
        string.Create(CultureInfo.InvariantCulture, $"{(mask.IsLittleEndian ? "start" : "end")}{mask.Low}:{mask.Width}");

    private List<FieldDraft> Fields()
    {
        var fields = new List<FieldDraft>();
        var taken = new List<PayloadMask>();
        foreach (var same in _group.Parts.GroupBy(u => KeyOf(u.Dps.Mask!)))
        {
            var mask = same.First().Dps.Mask!;
            var name = LabelFold.Of(same)[0];
            if (mask.Width > 64)
                _note($"The part '{name}' is left out: it is wider than 64 bits.");
            else if (taken.Exists(mask.Crosses))
                _note($"The part '{name}' is left out: it lies across another.");
            else if (Field(mask, [.. same]) is { } field)
            {
                taken.Add(mask);
                fields.Add(field);
            }
            else
                _note($"The part '{name}' is left out: it reaches beyond the value.");
        }

        return fields;
    }

    private FieldDraft? Field(PayloadMask mask, IReadOnlyList<DpUse> uses)
    {
        var (first, last) = (mask.Low / 8, (mask.Low + mask.Width - 1) / 8);
        var bytes = Room(last - first + 1);

        // A number that is wider than its part begins a little earlier, where there is something.
        var lowest = first + bytes <= _length ? first : _length - bytes;
        if (lowest < 0)
            return null;
        var start = mask.IsLittleEndian ? lowest : _length - lowest - bytes;
        var isWhole = mask.Low % 8 == 0 && mask.Width == bytes * 8 && lowest == first;
        var low = mask.Low - (lowest * 8);
        if (mask.IsSigned && !isWhole)
            _note($"The part '{LabelFold.Of(uses)[0]}' is read without its sign, because it is not whole bytes.");
        var (sign, order) = (mask.IsSigned && isWhole ? "i" : "u", mask.IsLittleEndian && bytes > 1 ? "le" : "");
        var type = string.Create(CultureInfo.InvariantCulture, $"{sign}{bytes * 8}{order}");
        var field = new FieldDraft(KeyOf(mask), type)
        {
            At = _isFromStart ? start : start - _length,
            Bits = isWhole ? null : (low + mask.Width - 1, low),
            Labels = LabelFold.Of(uses),
            SignOf = SignOf(uses),
        };
        return Meaning(field, uses, isBoolean: !isWhole && mask.Width == 1);
    }

    private FieldDraft Meaning(FieldDraft field, IReadOnlyList<DpUse> uses, bool isBoolean)
    {
        var number = NumberFold.Of(uses).Draft(_note);
        var values = ValueFold.Of(uses, WireType.Integer, _note);
        if (isBoolean)
        {
            if (number is not null && number != new NumberDraft { Sum = number.Sum, Digits = number.Digits })
                _note($"What is said of the number '{field.Labels[0]}' is left out: it is one bit.");
            return field with { IsInverted = IsInverted(values) };
        }

        if (number is null && values.Any(v => v.Word is not null))
            return field with { Values = ValueDrafts.Of(values) };
        foreach (var value in values.Where(v => v.Label is not null))
            _note($"The value {value.Wire} of '{field.Labels[0]}' is shown as '{value.Label}', which numbers do not have.");
        return field with { Number = number is null ? null : number with { Sum = null } };
    }

    private static bool IsInverted(IReadOnlyList<FoldedValue> values) =>
        values.Any(v => v.Wire == DpValue.Of(1) && v.Label == DpValue.Of(false));

    // A scale that changes its sign with a bit of the same payload.
    private static string? SignOf(IReadOnlyList<DpUse> uses)
    {
        foreach (var use in uses)
        {
            foreach (var rule in use.Dps.Rules.Where(r => r.Scale is not null))
            {
                if (use.Constraint(rule) is { Mask: { Width: 1 } sign }
                    && rule.Conditions.Any(c => c.Scale == -rule.Scale && c.Wire.Contains(DpValue.Of(1))))
                    return KeyOf(sign);
            }
        }

        return null;
    }

    private static int Room(int bytes) => bytes switch
    {
        <= 4 => bytes,
        _ => 8,
    };
}
