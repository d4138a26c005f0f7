using System.Globalization;

namespace TuyaGen;

/// <summary>A number whose limits the device itself reports. Reading is that of the codec within.</summary>
internal sealed class BoundedCodec<T>(DpCodec<T> inner, decimal? min, decimal? max) : DpCodec<T>
    where T : notnull
{
    public override DpValueKind Wire => inner.Wire;

    public override DpRange? Range => Limits.Range;

    internal override NumberLimits Limits => new(min ?? inner.Limits.Min, max ?? inner.Limits.Max, inner.Limits.Step);

    public override string Accepts => Limits switch
    {
        { Range: { } range } => range.ToString(),
        { Min: { } low } => $"at least {low.ToString("0.##", CultureInfo.InvariantCulture)}",
        { Max: { } high } => $"at most {high.ToString("0.##", CultureInfo.InvariantCulture)}",
        _ => inner.Accepts,
    };

    public override bool TryDecode(DpValue wire, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        inner.TryDecode(wire, out value);

    public override bool TryEncode(T value, out DpValue wire)
    {
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        wire = default;
        return !(number < min) && !(number > max) && inner.TryEncode(value, out wire);
    }

    public override string Format(T value) => inner.Format(value);

    public override bool TryParse(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        inner.TryParse(text, out value);
}
