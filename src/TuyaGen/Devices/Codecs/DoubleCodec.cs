using System.Globalization;

namespace TuyaGen;

/// <summary>A floating point number; no device has been seen to send one, but the vendor's documents name the type.</summary>
internal sealed class DoubleCodec(double? min, double? max) : DpCodec<double>
{
    public override DpValueKind Wire => DpValueKind.Number;

    public override DpRange? Range => Limits.Range;

    internal override NumberLimits Limits => new((decimal?)min, (decimal?)max, null);

    public override string Accepts => Range?.ToString() ?? "a number";

    public override bool TryDecode(DpValue wire, out double value)
    {
        var found = wire.TryGetDecimal(out var number);
        value = (double)number;
        return found || (wire.Kind == DpValueKind.Number
            && double.TryParse(wire.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
    }

    public override bool TryEncode(double value, out DpValue wire)
    {
        wire = default;
        if (!double.IsFinite(value) || value < min || value > max)
            return false;
        wire = DpValue.Of(value);
        return true;
    }

    public override string Format(double value) => value.ToString(CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
