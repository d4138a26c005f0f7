using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>
/// Makes one data point of all that entities make of it; or two, where a number or bytes have words as well, or a colour its numbers.
/// </summary>
internal sealed class PointFold
{
    private readonly DpGroup _group;
    private readonly Action<string> _note;
    private readonly IReadOnlyList<FoldedValue> _values;
    private readonly NumberFold _facts;
    private readonly IReadOnlyList<string> _labels;

    private PointFold(DpGroup group, Action<string> note)
    {
        (_group, _note) = (group, note);
        _facts = NumberFold.Of(group.Wholes);
        _labels = group.Wholes.Any() || group.Parts.Count() == 1
            ? LabelFold.Of(group.Uses)
            : [LabelFold.Together(group.Parts, AccessFold.Of(group) == PointAccess.ReadOnly ? "reading" : "settings")];
        _values = group.Type == WireType.Bitfield ? [] : ValueFold.Of(group.Wholes, group.Type, _note);
    }

    /// <param name="group">What entities make of the data point.</param>
    /// <param name="note">Takes what is left out.</param>
    public static IEnumerable<PointDraft> Of(DpGroup group, Action<string> note)
    {
        var fold = new PointFold(group, note);
        var points = fold.Points();
        if (fold._values.Count > 0 && !Array.Exists(points, p => p.Kind is PointKind.Enum or PointKind.Bool))
        {
            var wires = string.Join(", ", fold._values.Select(v => $"'{v.Wire}'"));
            note($"What {wires} means is left out: it is no word that stands for something.");
        }

        return points.Select(p => p with { Absent = AbsentFold.Of(group, p, fold._values) });
    }

    private PointDraft[] Points() => _group.Type switch
    {
        WireType.Boolean => [Boolean()],
        WireType.Integer => Integer(),
        WireType.Bitfield => [Base(PointKind.Bitmap) with { Bits = BitFold.Of(_group, _note) }],
        WireType.UnixTime => [Base(PointKind.Time)],
        WireType.Float => [Base(PointKind.Float) with { Number = Float() }],
        WireType.Json => [Base(PointKind.Json)],
        WireType.Utf16 => [Text() with { Encoding = "utf16-base64" }],
        WireType.Base64 or WireType.Hex => Bytes(),
        _ => [_values.Any(IsWord) ? Words(_group.Key) : Text()],
    };

    private PointDraft Boolean()
    {
        if (_values.Any(v => v.Label is { } label && !label.TryGetBoolean(out _)))
            return Words(_group.Key);
        var isInverted = _values.Count == 2 && _values.All(v => v.Label is { } label && label != v.Wire);
        foreach (var value in _values.Where(v => !isInverted && v.Label is { } label && label != v.Wire))
            _note($"'{value.Wire}' is shown as '{value.Label}' by one entity and not the other way round, which is left out.");
        return Base(PointKind.Bool) with { IsInverted = isInverted };
    }

    private PointDraft[] Integer()
    {
        if (_group.Parts.Any())
            _note("The parts of it that entities see one by one are left out: a whole number has no fields.");
        var isNumber = _facts is not { Range: null, Step: null, Ratio: null, View: null };
        if (_values.Count > 0 && !isNumber && _values.Any(v => v.Word is not null || (_values.Count > 2 && v.Number is not null)))
            return [Words(_group.Key)];
        var number = Base(PointKind.Int) with { Number = _facts.Draft(_note) };
        return _values.Count == 0 ? [number] : [number, Second()];
    }

    private NumberDraft? Float() => _facts.Range is { } range && range.Min <= range.Max
        ? new() { Min = range.Min, Max = range.Max, Unit = _facts.Unit }
        : Measured();

    private PointDraft[] Bytes()
    {
        var bytes = Whole();
        if (_values.Any(v => v.Label is not null))
        {
            // People choose by the words, so those have the name.
            return [bytes with { Labels = DataLabels }, Words(WordsKey)];
        }

        return Colour() is { } colour
            ? [colour, bytes with { Key = _group.Key + "data", Labels = DataLabels, Doc = "The numbers that the colour is made of." }]
            : [bytes];
    }

    private PointDraft? Colour() => _group.Type == WireType.Hex && !_group.Parts.Any() && FormatFold.Codec(Format) is { } codec
        ? Base(PointKind.Named) with { Type = "Std.Colour", Codec = codec }
        : null;

    private PointDraft Whole()
    {
        var encoding = _group.Type == WireType.Hex ? "hex" : null;
        var parts = _group.Parts.Any() ? PartFold.Of(_group, Format.Count > 0, _note) : [];
        var fields = FormatFold.Fields(Format, _note).Concat(parts).ToArray();
        if (_facts.Ratio is not null)
            _note("A scale of the bytes as a whole is left out: only numbers have one.");
        return fields.Length > 0
            ? Base(PointKind.Packed) with { Layout = fields, Encoding = encoding }
            : Base(PointKind.Raw) with { Encoding = encoding };
    }

    private PointDraft Text()
    {
        if (_facts is { Ratio: not null } or { Step: not null })
            _note("A scale or a step of a text is left out: only numbers have one.");
        var length = _facts.Range is { Min: >= 0 and <= int.MaxValue, Max: <= int.MaxValue } range && range.Min <= range.Max ? range : null;
        return Base(PointKind.String) with
        {
            MinLength = length?.Min is > 0 and var min ? (int)min : null,
            MaxLength = length is null ? null : (int)length.Max,
            Number = Measured(),
        };
    }

    private string WordsKey => _group.Key + "words";

    private IReadOnlyList<string> DataLabels => [_labels[0] + " data", .. _labels];

    private IReadOnlyList<FormatField> Format => _group.Uses.Select(u => u.Dps.Format).FirstOrDefault(f => f.Count > 0) ?? [];

    private PointDraft Words(string key)
    {
        if (_facts is { Range: not null } or { Ratio: not null } or { View: not null })
            _note("A range or a scale of what the words stand for is left out: each word says its number.");
        var areBytes = _group.Type is WireType.Base64 or WireType.Hex;
        return Base(PointKind.Enum) with { Key = key, Values = ValueDrafts.Of(_values, areBytes), Number = Measured() };
    }

    // What a few numbers mean stands beside the number.
    private PointDraft Second() => Base(PointKind.Enum) with
    {
        Key = WordsKey,
        Labels = [_labels[0] + " word"],
        Values = ValueDrafts.Of(_values),
        Doc = "Numbers that mean something else than an amount.",
    };

    private NumberDraft? Measured() => _facts.Unit is { } unit ? new() { Unit = unit } : null;

    private static bool IsWord(FoldedValue value) => value.Label is not null || (value.Wire.TryGetText(out var text) && text.Length > 0);

    private PointDraft Base(PointKind kind) => new(_group.Key, _group.Id, kind)
    {
        Labels = _labels,
        Qualifier = LabelFold.Qualifier(_group.Uses),
        Access = AccessFold.Of(_group),
        IsOptional = _group.Uses.All(u => u.Dps.IsOptional),
        IsEvent = _group.Uses.Any(u => !u.Dps.IsKept || u is { Entity.Kind: "event", Dps.Name: "event" }),
        NeedsRefresh = _group.Uses.Any(u => u.Dps.NeedsRefresh),
        IsSecret = _group.Uses.Any(u => u.Dps.IsSecret),
        Doc = Labels.ToTitle(_group.Wholes.Any() ? LabelFold.Title(_group.Wholes) : _labels[0]) + ".",
    };
}
