namespace TuyaGen;

/// <summary>Bytes inside a packed value, which a person reads as hexadecimal digits.</summary>
internal sealed class ByteListCodec : DpCodec<ValueList<byte>>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "bytes as hexadecimal digits";

    public override bool TryDecode(DpValue wire, out ValueList<byte> value)
    {
        value = default;
        return wire.TryGetText(out var text) && TryParse(text, out value);
    }

    public override bool TryEncode(ValueList<byte> value, out DpValue wire)
    {
        wire = DpValue.Of(Format(value));
        return true;
    }

    public override string Format(ValueList<byte> value) => Convert.ToHexStringLower(value.Span);

    public override bool TryParse(string text, out ValueList<byte> value)
    {
        value = default;
        if (text.Length % 2 != 0 || !text.All(char.IsAsciiHexDigit))
            return false;
        value = ValueList.Over(Convert.FromHexString(text));
        return true;
    }
}
