using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>The limits and choices of a field as those of a data point.</summary>
internal static class FieldCodecs
{
    public static CodecSpec Of(FieldSpec field) => field.Choice ?? field.Type.Kind switch
    {
        ClrKind.Boolean => new NamedCodec("Boolean"),
        ClrKind.Integer or ClrKind.Long => Whole(field),
        ClrKind.Decimal => new DecimalCodec(Scaled(field)),
        ClrKind.Double => new DoubleCodec(null, null),
        ClrKind.Text => Text(field.Wire),
        ClrKind.Bytes => new NamedCodec("ByteList"),
        ClrKind.Layout => new PayloadCodec(),
        _ => throw new InvalidOperationException(field.Type.ToString()),
    };

    /// <summary>The limits of a field that stands in two forms: what one of them takes.</summary>
    public static CodecSpec Join(CodecSpec one, CodecSpec other) => (one, other) switch
    {
        (IntegerCodec a, IntegerCodec b) when a != b => a with { Min = a.Min < b.Min ? a.Min : b.Min, Max = a.Max > b.Max ? a.Max : b.Max, Step = 1 },
        (DecimalCodec { Facets: var a }, DecimalCodec { Facets: var b }) when a != b => new DecimalCodec(a with
        {
            Min = a.Min < b.Min ? a.Min : b.Min, Max = a.Max > b.Max ? a.Max : b.Max, Step = null,
        }),
        _ => one,
    };

    private static IntegerCodec Whole(FieldSpec field)
    {
        var (min, max) = Limits(field);
        var isLong = field.Type.Kind == ClrKind.Long;
        return new IntegerCodec((long?)min, max > long.MaxValue ? null : (long?)max, (long?)field.Scale?.Step ?? 1, null, isLong);
    }

    // A step counts from the smallest number that the document gives, so that no other may be put there.
    private static NumberFacets Scaled(FieldSpec field)
    {
        var facets = field.Scale ?? new();
        if (facets is { ViewAtMin: not null } or { Step: not null })
            return facets;
        var (min, max) = Limits(field);
        return facets with { Min = min, Max = max };
    }

    // What the document says, else what there is room for.
    private static (decimal? Min, decimal? Max) Limits(FieldSpec field)
    {
        var (min, max) = (field.Scale?.Min, field.Scale?.Max);
        if (field.Wire is not (IntegerWire or DigitsWire) || field.Codec is not null)
            return (min, max);
        var (low, high) = FieldTypes.Room(field.Wire, field.Bits);
        if (field.SignField is not null)
            low = -high;
        return (min ?? low - field.Offset, max ?? high - field.Offset);
    }

    private static CodecSpec Text(WireSpec wire) => wire switch
    {
        TokenWire { Kind: TokenKind.Raw } => new NamedCodec("Json"),
        TextWire { Count: { } bytes } text => new TextCodec(0, text.Alphabet == "Utf16" ? bytes / 2 : bytes),
        _ => new TextCodec(0, null),
    };
}
