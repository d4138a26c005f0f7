using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TuyaGen.Rules.Tests.Codecs;

/// <summary>Two bytes as base64.</summary>
[TuyaCodec("zone")]
internal sealed class ZoneCodec : DpCodec<Zone>
{
    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "width x depth, such as 3x2, at most 255 metres";

    public override DpValue? Example => "AwI=";

    public override bool TryDecode(DpValue wire, [MaybeNullWhen(false)] out Zone value)
    {
        var isRead = DpCodecs.Base64.TryDecode(wire, out var bytes) && bytes.Length == 2;
        value = isRead ? new(bytes.Span[0], bytes.Span[1]) : null;
        return isRead;
    }

    public override bool TryEncode(Zone value, out DpValue wire)
    {
        wire = default;
        return value is { Width: >= 0 and <= 255, Depth: >= 0 and <= 255 }
            && DpCodecs.Base64.TryEncode(new[] { (byte)value.Width, (byte)value.Depth }, out wire);
    }

    public override string Format(Zone value) => $"{value.Width}x{value.Depth}";

    public override bool TryParse(string text, [MaybeNullWhen(false)] out Zone value)
    {
        var parts = text.Split('x');
        value = parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var width)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var depth)
            ? new(width, depth) : null;
        return value is not null;
    }
}
