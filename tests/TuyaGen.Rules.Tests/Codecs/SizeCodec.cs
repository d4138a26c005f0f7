namespace TuyaGen.Rules.Tests.Codecs;

/// <summary>A whole number of which only the order of magnitude is of interest.</summary>
[TuyaCodec("size")]
internal sealed class SizeCodec : DpCodec<Size>
{
    public override DpValueKind Wire => DpValueKind.Integer;

    public override string Accepts => "Small or Large";

    public override bool TryDecode(DpValue wire, out Size value)
    {
        var isNumber = wire.TryGetInteger(out var number);
        value = number < 10 ? Size.Small : Size.Large;
        return isNumber;
    }

    public override bool TryEncode(Size value, out DpValue wire)
    {
        wire = value == Size.Small ? 1 : 10;
        return value is Size.Small or Size.Large;
    }

    public override string Format(Size value) => value.ToString();

    public override bool TryParse(string text, out Size value) => Enum.TryParse(text, ignoreCase: true, out value);
}
