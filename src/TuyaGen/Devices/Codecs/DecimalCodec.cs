using System.Globalization;

namespace TuyaGen;

/// <summary>A number that is shown otherwise than it travels: tenths, percent of a range, a turned scale.</summary>
internal sealed class DecimalCodec(NumberScale scale) : DpCodec<decimal>
{
    private readonly NumberText? _text = NumberText.Of(scale.Text);

    public override DpValueKind Wire => _text is not null ? DpValueKind.Text : DpValueKind.Integer;

    public override DpRange? Range => Limits.Range;

    internal override NumberLimits Limits => scale.ToLimits();

    public override string Accepts => Range?.ToString() ?? "a number";

    public override bool TryDecode(DpValue wire, out decimal value)
    {
        value = 0;
        if (!wire.TryGetDecimal(out var number)
            && !(wire.TryGetText(out var text) && (_text ?? NumberText.Plain).TryRead(text, NumberStyles.Float, out number)))
            return false;
        try
        {
            value = scale.ToValue(number);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public override bool TryEncode(decimal value, out DpValue wire)
    {
        wire = default;
        try
        {
            var number = scale.ToWire(value);
            wire = _text?.Around(number) ?? DpValue.Of(number);
            return scale.Takes(number);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public override string Format(decimal value) => scale.Digits is { } digits
        ? decimal.Round(value, digits).ToString("F" + digits, CultureInfo.InvariantCulture)
        : decimal.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
