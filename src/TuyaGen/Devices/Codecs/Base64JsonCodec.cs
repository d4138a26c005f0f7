using System.Buffers.Text;
using System.Text;

namespace TuyaGen;

/// <summary>A JSON text that travels as base64, as learned radio codes do.</summary>
internal sealed class Base64JsonCodec : DpCodec<string>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => DpCodecs.Json.Accepts;

    public override bool TryDecode(DpValue wire, out string value)
    {
        value = "";
        if (!wire.TryGetText(out var text) || !Base64.IsValid(text))
            return false;
        value = Encoding.UTF8.GetString(Convert.FromBase64String(text));
        return DpCodecs.Json.TryEncode(value, out _);
    }

    public override bool TryEncode(string value, out DpValue wire)
    {
        wire = value is null ? default : DpValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)));
        return value is not null && DpCodecs.Json.TryEncode(value, out _);
    }

    public override string Format(string value) => value;

    public override bool TryParse(string text, out string value)
    {
        value = text;
        return true;
    }
}
