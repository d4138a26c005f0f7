using System.Globalization;

namespace TuyaGen;

/// <summary>A colour of a stream. Wide: 21 digits, parts of 1000. Narrow: 19 digits, parts of 255.</summary>
internal sealed class LiveColourCodec(bool wide) : DpCodec<LiveColour>
{
    private int Length => wide ? 21 : 19;

    private int Max => wide ? 1000 : 255;

    private int Digits => wide ? 4 : 2;

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a colour with percentages from 0 to 100";

    public override IReadOnlyList<DpField> Fields => LightFields.Live;

    public override bool TryDecode(DpValue wire, out LiveColour value)
    {
        value = default;
        if (!wire.TryGetText(out var text) || text.Length != Length)
            return false;
        var reader = new HexReader(text);
        if (!reader.TryRead(1, out var transition) || !TryReadColour(ref reader, out var colour)
            || !reader.TryRead(Digits, out var white) || !reader.TryRead(Digits, out var temperature))
            return false;
        value = new((LiveTransition)transition, colour, white * 100m / Max, temperature * 100m / Max);
        return true;
    }

    public override bool TryEncode(LiveColour value, out DpValue wire)
    {
        wire = default;
        if (!LightNumbers.IsPercent(value.Brightness) || !LightNumbers.IsPercent(value.Temperature) || (int)value.Transition is < 0 or > 15)
            return false;
        var colour = wide ? LightNumbers.Hsv16(value.Colour) : LightNumbers.Rgb8Hsv(value.Colour);
        var format = "x" + Digits;
        wire = DpValue.Of(string.Concat(
            ((int)value.Transition).ToString("x", CultureInfo.InvariantCulture),
            colour,
            LightNumbers.Percent(value.Brightness, Max).ToString(format, CultureInfo.InvariantCulture),
            LightNumbers.Percent(value.Temperature, Max).ToString(format, CultureInfo.InvariantCulture)));
        return true;
    }

    public override string Format(LiveColour value) => $"{value.Transition} {value.Colour}";

    public override bool TryParse(string text, out LiveColour value) => TryDecode(DpValue.Of(text), out value);

    private bool TryReadColour(ref HexReader reader, out Colour colour)
    {
        if (wide)
            return LightNumbers.TryReadHsv16(ref reader, out colour);
        return LightNumbers.TryReadRgb8Hsv(ref reader, out colour);
    }
}
