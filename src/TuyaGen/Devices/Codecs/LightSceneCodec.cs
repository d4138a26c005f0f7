using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TuyaGen;

/// <summary>A scene: its number in two digits, then steps of 26: interval, fade, change, colour, white and temperature.</summary>
internal sealed class LightSceneCodec : DpCodec<LightScene>
{
    private const int StepDigits = 26;
    private const int MaxSteps = 8;

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a scene of at most eight steps, its percentages from 0 to 100";

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out LightScene value)
    {
        value = null;
        if (!wire.TryGetText(out var text))
            return false;
        var reader = new HexReader(text);
        if (!reader.TryRead(2, out var id) || reader.Left % StepDigits != 0)
            return false;
        var steps = new LightSceneStep[reader.Left / StepDigits];
        for (var i = 0; i < steps.Length; i++)
        {
            if (!TryReadStep(ref reader, out steps[i]))
                return false;
        }

        value = new((byte)id, steps);
        return true;
    }

    public override bool TryEncode(LightScene value, out DpValue wire)
    {
        wire = default;
        if (value is null || value.Steps.Count > MaxSteps
            || !value.Steps.All(s => LightNumbers.IsPercent(s.Brightness) && LightNumbers.IsPercent(s.Temperature)))
            return false;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{value.Id:x2}");
        foreach (var step in value.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Interval:x2}{step.Fade:x2}{(int)step.Change:x2}")
                .Append(LightNumbers.Hsv16(step.Colour))
                .Append(CultureInfo.InvariantCulture,
                    $"{LightNumbers.Percent(step.Brightness, 1000):x4}{LightNumbers.Percent(step.Temperature, 1000):x4}");
        }

        wire = DpValue.Of(text.ToString());
        return true;
    }

    public override string Format(LightScene value) => value.ToString();

    public override bool TryParse(string text, [MaybeNullWhen(false)] out LightScene value) => TryDecode(DpValue.Of(text), out value);

    private static bool TryReadStep(ref HexReader reader, out LightSceneStep step)
    {
        step = default;
        if (!reader.TryRead(2, out var interval) || !reader.TryRead(2, out var fade) || !reader.TryRead(2, out var change)
            || !LightNumbers.TryReadHsv16(ref reader, out var colour)
            || !reader.TryRead(4, out var white) || !reader.TryRead(4, out var temperature))
            return false;
        step = new((byte)interval, (byte)fade, (LightSceneChange)change, colour, white / 10m, temperature / 10m);
        return true;
    }
}
