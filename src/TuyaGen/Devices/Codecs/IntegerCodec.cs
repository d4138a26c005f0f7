using System.Globalization;
using System.Numerics;

namespace TuyaGen;

/// <summary>A whole number as it travels, or one inside a text such as <c>5h</c>.</summary>
internal sealed class IntegerCodec<T>(long? min, long? max, long step, string? text) : DpCodec<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly NumberText? _text = NumberText.Of(text);

    public override DpValueKind Wire => _text is null ? DpValueKind.Integer : DpValueKind.Text;

    public override DpRange? Range => Limits.Range;

    internal override NumberLimits Limits => new(min, max, step > 1 ? step : null);

    public override string Accepts => Range?.ToString() ?? "a whole number";

    public override bool TryDecode(DpValue wire, out T value)
    {
        value = default;
        if (!TryGetNumber(wire, out var number) || number > long.CreateSaturating(T.MaxValue) || number < long.CreateSaturating(T.MinValue))
            return false;
        value = T.CreateTruncating(number);
        return true;
    }

    private bool TryGetNumber(DpValue wire, out long number)
    {
        if (wire.TryGetInteger(out number))
            return true;
        if (!wire.TryGetText(out var s) || !(_text ?? NumberText.Plain).TryRead(s, NumberStyles.AllowLeadingSign, out var read)
            || read is < long.MinValue or > long.MaxValue)
            return false;
        number = (long)read;
        return true;
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        var number = long.CreateSaturating(value);
        wire = _text?.Around(number) ?? DpValue.Of(number);
        return !(number < min) && !(number > max) && (step <= 1 || (number - (min ?? 0)) % step == 0);
    }

    public override string Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out T value) =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
