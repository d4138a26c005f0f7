using System;
using System.Globalization;
using TuyaGen;

namespace Acme.Things
{
    /// <summary>Tenths of a degree with a letter behind them: <c>215C</c> is 21.5.</summary>
    [TuyaCodec("temperature-with-letter")]
    internal sealed class LetterCodec : DpCodec<decimal>
    {
        public override DpValueKind Wire => DpValueKind.Text;

        public override string Accepts => "5 to 35";

        public override DpValue? Example => "200C";

        public override bool TryDecode(DpValue wire, out decimal value)
        {
            value = 0;
            if (!wire.TryGetText(out var text) || !text.EndsWith('C')
                || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var tenths))
            {
                return false;
            }

            value = tenths / 10m;
            return true;
        }

        public override bool TryEncode(decimal value, out DpValue wire)
        {
            wire = decimal.Truncate(value * 10).ToString(CultureInfo.InvariantCulture) + "C";
            return value >= 5 && value <= 35;
        }

        public override string Format(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);

        public override bool TryParse(string text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
    }
}
