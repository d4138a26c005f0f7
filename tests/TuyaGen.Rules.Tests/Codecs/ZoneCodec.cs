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

    public override IReadOnlyList<DpField> Fields { get; } =
    [
        new DpField<Zone>("Width", DpCodecs.Integer(0, 255), zone => zone.Width, (zone, width) => zone with { Width = (int)width! }) { Unit = "m" },
        new DpField<Zone>("Depth", DpCodecs.Integer(), zone => zone.Depth, (zone, depth) => zone with { Depth = (int)depth! }) { Unit = "m" },
        new DpField<Zone>("Area", DpCodecs.Integer(), zone => zone.Width * zone.Depth, null) { Unit = "m²" },
    ];

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
