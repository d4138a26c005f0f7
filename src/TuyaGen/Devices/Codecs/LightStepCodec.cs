using System.Globalization;
using System.Text;

namespace TuyaGen;

/// <summary>One step of a scene: interval, fade and change of two digits each, then the colour, white and temperature.</summary>
internal sealed class LightStepCodec : DpCodec<LightSceneStep>
{
    public const int Digits = 26;

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a step of 26 hexadecimal digits, its percentages from 0 to 100";

    public override IReadOnlyList<DpField> Fields => LightFields.Step;

    public static bool TryRead(ref HexReader reader, out LightSceneStep step)
    {
        step = default;
        if (!reader.TryRead(2, out var interval) || !reader.TryRead(2, out var fade) || !reader.TryRead(2, out var change)
            || !LightNumbers.TryReadHsv16(ref reader, out var colour)
            || !reader.TryRead(4, out var white) || !reader.TryRead(4, out var temperature))
            return false;
        step = new((byte)interval, (byte)fade, (LightSceneChange)change, colour, white / 10m, temperature / 10m);
        return true;
    }

    public static bool IsGood(LightSceneStep step) => LightNumbers.IsPercent(step.Brightness) && LightNumbers.IsPercent(step.Temperature);

    public static void Append(StringBuilder text, LightSceneStep step) => text
        .Append(CultureInfo.InvariantCulture, $"{step.Interval:x2}{step.Fade:x2}{(int)step.Change:x2}")
        .Append(LightNumbers.Hsv16(step.Colour))
        .Append(CultureInfo.InvariantCulture,
            $"{LightNumbers.Percent(step.Brightness, 1000):x4}{LightNumbers.Percent(step.Temperature, 1000):x4}");

    public override bool TryDecode(DpValue wire, out LightSceneStep value)
    {
        value = default;
        if (!wire.TryGetText(out var text) || text.Length != Digits)
            return false;
        var reader = new HexReader(text);
        return TryRead(ref reader, out value);
    }

    public override bool TryEncode(LightSceneStep value, out DpValue wire)
    {
        var text = new StringBuilder(Digits);
        Append(text, value);
        wire = DpValue.Of(text.ToString());
        return IsGood(value);
    }

    public override string Format(LightSceneStep value) => value.ToString();

    public override bool TryParse(string text, out LightSceneStep value) => TryDecode(DpValue.Of(text), out value);
}
