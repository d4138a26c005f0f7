using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes the words of enumerations and the bits of bitmaps.</summary>
internal static class ValueWords
{
    public static Json? Values(IReadOnlyList<ValueDraft> values) =>
        values.Count == 0 ? null : Json.Object(values.Select(v => (v.Name!, (Json?)Value(v))));

    public static Json Value(ValueDraft value) => value is { IsReportOnly: false, Number: null, Doc: null }
        ? Json.Of((DpValue?)value.Wire)
        : Json.Object(
            ("is", Json.Of((DpValue?)value.Wire)),
            ("reportOnly", Json.IfTrue(value.IsReportOnly)),
            ("value", value.Number is { } number ? Json.Of(number) : null),
            ("doc", Json.IfAny(value.Doc)));

    public static Json? Bits(IReadOnlyList<BitDraft> bits) =>
        bits.Count == 0 ? null : Json.Object(bits.Select(b => (b.Name!, (Json?)Json.Of(b.Bit))));
}
