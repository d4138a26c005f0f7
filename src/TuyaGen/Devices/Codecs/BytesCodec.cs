using System.Buffers.Text;

namespace TuyaGen;

/// <summary>Bytes that travel as base64 or hexadecimal text.</summary>
internal sealed class BytesCodec(bool hex) : DpCodec<ReadOnlyMemory<byte>>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => hex ? "bytes as hexadecimal digits" : "bytes as base64";

    public override bool TryDecode(DpValue wire, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (!wire.TryGetText(out var text))
            return false;
        if (!(hex ? text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) : Base64.IsValid(text)))
            return false;
        value = hex ? Convert.FromHexString(text) : Convert.FromBase64String(text);
        return true;
    }

    public override bool TryEncode(ReadOnlyMemory<byte> value, out DpValue wire)
    {
        wire = DpValue.Of(hex ? Convert.ToHexStringLower(value.Span) : Convert.ToBase64String(value.Span));
        return true;
    }

    public override string Format(ReadOnlyMemory<byte> value) =>
        hex ? Convert.ToHexStringLower(value.Span) : Convert.ToBase64String(value.Span);

    public override bool TryParse(string text, out ReadOnlyMemory<byte> value) => TryDecode(DpValue.Of(text), out value);
}
