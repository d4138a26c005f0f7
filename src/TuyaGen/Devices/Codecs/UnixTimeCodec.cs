using System.Globalization;

namespace TuyaGen;

/// <summary>A moment that travels as seconds since 1970.</summary>
internal sealed class UnixTimeCodec : DpCodec<DateTimeOffset>
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public override DpValueKind Wire => DpValueKind.Integer;

    public override string Accepts => "a time such as 2026-11-20T08:00:00Z";

    public override bool TryDecode(DpValue wire, out DateTimeOffset value)
    {
        value = default;
        if (!wire.TryGetInteger(out var seconds) || seconds < Earliest || seconds > Latest)
            return false;
        value = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    public override bool TryEncode(DateTimeOffset value, out DpValue wire)
    {
        wire = DpValue.Of(value.ToUnixTimeSeconds());
        return true;
    }

    public override string Format(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}
