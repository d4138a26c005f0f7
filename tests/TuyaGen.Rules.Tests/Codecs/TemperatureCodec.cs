using System.Globalization;

namespace TuyaGen.Rules.Tests.Codecs;

/// <summary>Tenths of a degree with a letter behind them: <c>215C</c> is 21.5.</summary>
[TuyaCodec("temperature-with-letter")]
internal sealed class TemperatureCodec : DpCodec<decimal>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => Range!.Value.ToString();

    public override DpRange? Range => new(5, 35, 0.1m);

    public override bool TryDecode(DpValue wire, out decimal value)
    {
        value = 0;
        if (!wire.TryGetText(out var text) || !text.EndsWith('C') || !int.TryParse(text[..^1], CultureInfo.InvariantCulture, out var tenths))
            return false;
        value = tenths / 10m;
        return true;
    }

    public override bool TryEncode(decimal value, out DpValue wire)
    {
        wire = DpValue.Of(decimal.Truncate(value * 10).ToString(CultureInfo.InvariantCulture) + "C");
        return value is >= 5 and <= 35;
    }

    public override string Format(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out decimal value) => decimal.TryParse(text, CultureInfo.InvariantCulture, out value);
}
