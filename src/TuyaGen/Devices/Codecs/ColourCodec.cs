namespace TuyaGen;

/// <summary>What the two wire forms of a colour have in common: a person writes <c>#rrggbb</c>.</summary>
internal abstract class ColourCodec : DpCodec<Colour>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a colour such as #ff6000";

    public override IReadOnlyList<DpField> Fields => LightFields.Colour;

    public override string Format(Colour value) => value.ToString();

    public override bool TryParse(string text, out Colour value) => Colour.TryParse(text, out value);
}

internal sealed class Hsv16Codec : ColourCodec
{
    public override bool TryDecode(DpValue wire, out Colour value)
    {
        value = default;
        if (!wire.TryGetText(out var text))
            return false;
        var reader = new HexReader(text);
        return text.Length == 12 && LightNumbers.TryReadHsv16(ref reader, out value);
    }

    public override bool TryEncode(Colour value, out DpValue wire)
    {
        wire = DpValue.Of(LightNumbers.Hsv16(value));
        return true;
    }
}

internal sealed class Rgb8HsvCodec : ColourCodec
{
    public override bool TryDecode(DpValue wire, out Colour value)
    {
        value = default;
        if (!wire.TryGetText(out var text))
            return false;
        var reader = new HexReader(text);
        return text.Length is 6 or 14 && LightNumbers.TryReadRgb8Hsv(ref reader, out value);
    }

    public override bool TryEncode(Colour value, out DpValue wire)
    {
        wire = DpValue.Of(LightNumbers.Rgb8Hsv(value));
        return true;
    }
}

/// <summary>Six hexadecimal digits, with a sign in front or without.</summary>
internal sealed class RgbCodec(string sign) : ColourCodec
{
    public override bool TryDecode(DpValue wire, out Colour value)
    {
        value = default;
        return wire.TryGetText(out var text) && text.StartsWith(sign, StringComparison.Ordinal) && text.Length == sign.Length + 6
            && Colour.TryParse(text, out value);
    }

    public override bool TryEncode(Colour value, out DpValue wire)
    {
        wire = DpValue.Of(sign + value.ToString()[1..]);
        return true;
    }
}
