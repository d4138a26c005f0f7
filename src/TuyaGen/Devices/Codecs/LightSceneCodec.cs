using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TuyaGen;

/// <summary>A scene: its number in two digits, then steps of 26: interval, fade, change, colour, white and temperature.</summary>
internal sealed class LightSceneCodec : DpCodec<LightScene>
{
    private const int MaxSteps = 8;

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a scene of at most eight steps, its percentages from 0 to 100";

    public override IReadOnlyList<DpField> Fields => LightFields.Scene;

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out LightScene value)
    {
        value = null;
        if (!wire.TryGetText(out var text))
            return false;
        var reader = new HexReader(text);
        if (!reader.TryRead(2, out var id) || reader.Left % LightStepCodec.Digits != 0)
            return false;
        var steps = new LightSceneStep[reader.Left / LightStepCodec.Digits];
        for (var i = 0; i < steps.Length; i++)
        {
            if (!LightStepCodec.TryRead(ref reader, out steps[i]))
                return false;
        }

        value = new((byte)id, steps);
        return true;
    }

    public override bool TryEncode(LightScene value, out DpValue wire)
    {
        wire = default;
        if (value is null || value.Steps.Count > MaxSteps
            || !value.Steps.All(LightStepCodec.IsGood))
            return false;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{value.Id:x2}");
        foreach (var step in value.Steps)
            LightStepCodec.Append(text, step);
        wire = DpValue.Of(text.ToString());
        return true;
    }

    public override string Format(LightScene value) => value.ToString();

    public override bool TryParse(string text, [MaybeNullWhen(false)] out LightScene value) => TryDecode(DpValue.Of(text), out value);
}
