using System.Globalization;

namespace TuyaGen;

/// <summary>A length of time as people write it. No data point has one; parameters of commands do.</summary>
internal sealed class DurationCodec : DpCodec<TimeSpan>
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("min", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("h", TimeSpan.FromHours(1)),
    ];

    public override DpValueKind Wire => DpValueKind.Text;

    public override string Accepts => "a time such as 500ms, 2s, 1min or 1h";

    public override bool TryDecode(DpValue wire, out TimeSpan value)
    {
        value = default;
        return wire.TryGetText(out var text) && TryParse(text, out value);
    }

    public override bool TryEncode(TimeSpan value, out DpValue wire)
    {
        wire = DpValue.Of(Format(value));
        return true;
    }

    public override string Format(TimeSpan value) => value.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms";

    public override bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var (unit, length) = Array.Find(Units, u => text.EndsWith(u.Unit, StringComparison.Ordinal));
        if (unit is null || !decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count > (decimal)(TimeSpan.MaxValue / length) - 1)
            return false;
        value = TimeSpan.FromTicks((long)(count * length.Ticks));
        return true;
    }
}
