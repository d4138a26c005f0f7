using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Turns the vendor's description of a data point into a draft.</summary>
internal sealed class PointReader
{
    private const int MaxBits = 64;

    private readonly List<DraftNote> _notes = [];

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<DraftNote> Notes => _notes;

    /// <param name="point">The description; it has a number.</param>
    /// <param name="key">The key of the draft.</param>
    public PointDraft Read(VendorPoint point, string key)
    {
        var id = point.Id!.Value;
        var draft = Typed(new(key, id, PointKind.String), point, text => _notes.Add(new(id, $"{point.Title}: {text}.")));
        var isMeasured = KnownCodes.IsMeasured(point.Code) || draft.Kind == PointKind.Bitmap;
        if (isMeasured && point.Access == PointAccess.ReadWrite)
            _notes.Add(new(id, $"{point.Title}: the vendor says that it can be written; it is a measurement, so it is only read."));
        return draft with
        {
            Labels = [.. new[] { point.Code, point.Name }.OfType<string>()],
            Qualifier = point.Service,
            Code = point.Service is { } service ? $"{service}:{point.Code}" : point.Code,
            Aliases = point.Aliases,
            Access = isMeasured && point.Access != PointAccess.WriteOnly ? PointAccess.ReadOnly : point.Access ?? PointAccess.ReadWrite,
            IsOptional = point.IsMessage,
            IsEvent = point.IsEvent || KnownCodes.SumOf(point.Code) == "delta",
            NeedsRefresh = KnownCodes.NeedsRefresh(point.Code) && draft.Kind == PointKind.Int,
            IsSecret = KnownCodes.IsSecret(point.Code),
            Doc = Sentences.Of(point),
        };
    }

    private static PointDraft Typed(PointDraft draft, VendorPoint point, Action<string> note) => VendorKinds.Of(point.Type) switch
    {
        VendorKind.Bool => draft with { Kind = PointKind.Bool },
        VendorKind.Value => Number(draft, point, note),
        VendorKind.Float => draft with { Kind = PointKind.Float, Number = Floating(point) },
        VendorKind.Enum => Enumeration(draft, point, note),
        VendorKind.Raw => Bytes(draft, point),
        VendorKind.Bitmap => Bitmap(draft, point, note),
        VendorKind.Json => Text(draft, point),
        VendorKind.Struct => StructReader.Read(draft, point),
        VendorKind.Array => draft with { Kind = PointKind.Json },
        VendorKind.Date => Date(draft, note),
        VendorKind.Text => Text(draft, point),
        _ => Unknown(draft, point, note),
    };

    private static PointDraft Number(PointDraft draft, VendorPoint point, Action<string> note) => draft with
    {
        Kind = PointKind.Int,
        Number = new NumberReader(note).Read(point.Values) with { Sum = KnownCodes.SumOf(point.Code) },
    };

    private static PointDraft Date(PointDraft draft, Action<string> note)
    {
        note("a date; seconds since 1970 are assumed, because no device was seen with one");
        return draft with { Kind = PointKind.Time };
    }

    private static NumberDraft Floating(VendorPoint point)
    {
        var (min, max) = (point.Values?.Number("min"), point.Values?.Number("max"));
        var unit = Units.Normalize(point.Values?.Text("unit"));
        return min < max ? new() { Min = min.Value, Max = max!.Value, Unit = unit } : new() { Unit = unit };
    }

    private static PointDraft Enumeration(PointDraft draft, VendorPoint point, Action<string> note)
    {
        string[] words = [.. (point.Values?.Texts("range") ?? []).Distinct(StringComparer.Ordinal)];
        if (words.Length > 0)
            return draft with { Kind = PointKind.Enum, Values = [.. words.Select(w => new ValueDraft(w))] };
        note("an enumeration whose words are not told; it is a text");
        return draft;
    }

    private static PointDraft Bytes(PointDraft draft, VendorPoint point) => KnownCodes.PackedType(point.Code) is { } type
        ? draft with { Kind = PointKind.Named, Type = type }
        : draft with { Kind = PointKind.Raw, MaxLength = MaxLength(point) };

    private static PointDraft Text(PointDraft draft, VendorPoint point) => (LightShape.Of(point) ?? KnownCodes.LightType(point.Code, draft.Id)) is var (type, codec)
        ? draft with { Kind = PointKind.Named, Type = type, Codec = codec }
        : draft with { MaxLength = MaxLength(point) };

    private static PointDraft Bitmap(PointDraft draft, VendorPoint point, Action<string> note)
    {
        string[] labels = [.. point.Values?.Texts("label") ?? []];
        var count = Math.Max(labels.Length, Math.Clamp(MaxLength(point) ?? 0, 0, MaxBits));
        if (labels.Length > MaxBits)
            note($"only the first {MaxBits} of {labels.Length} bits have a name");
        BitDraft[] bits = labels.Length > 0
            ? [.. labels.Take(MaxBits).Select((l, i) => new BitDraft(i, l)).Where(b => b.Label.AsSpan().Trim().Length > 0)]
            : [.. Enumerable.Range(0, count).Select(i => new BitDraft(i, ""))];
        if (bits.Length > 0)
            return draft with { Kind = PointKind.Bitmap, Bits = bits };
        note("a bitmap whose bits are not told; it is a number");
        return draft with { Kind = PointKind.Int, Access = PointAccess.ReadOnly };
    }

    private static PointDraft Unknown(PointDraft draft, VendorPoint point, Action<string> note)
    {
        note(point.Type.Length == 0 ? "its type is not told; it is taken for a text" : $"the type '{point.Type}' is not known; it is taken for a text");
        return draft;
    }

    private static int? MaxLength(VendorPoint point) => point.Values?.Whole("maxlen") is > 0 and var length ? length : null;
}
