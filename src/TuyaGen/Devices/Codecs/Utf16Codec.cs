using System.Buffers.Text;
using System.Text;

namespace TuyaGen;

/// <summary>A text that travels as base64 of big-endian UTF-16, as doorbell messages do.</summary>
internal sealed class Utf16Codec : DpCodec<string>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a text";

    public override bool TryDecode(DpValue wire, out string value)
    {
        value = "";
        if (!wire.TryGetText(out var text) || !Base64.IsValid(text))
            return false;
        var bytes = Convert.FromBase64String(text);
        if (bytes.Length % 2 != 0)
            return false;
        value = Encoding.BigEndianUnicode.GetString(bytes);
        return true;
    }

    public override bool TryEncode(string value, out DpValue wire)
    {
        wire = value is null ? default : DpValue.Of(Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(value)));
        return value is not null;
    }

    public override string Format(string value) => value;

    public override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }
}
