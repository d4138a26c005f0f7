using System.Globalization;
using System.Numerics;

namespace TuyaGen;

/// <summary>A whole number as it travels, or one inside a text such as <c>5h</c>.</summary>
internal sealed class IntegerCodec<T>(long? min, long? max, long step, string? text) : DpCodec<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly string _before = text?[..text.IndexOf("{n}", StringComparison.Ordinal)] ?? "";
    private readonly string _after = text?[(text.IndexOf("{n}", StringComparison.Ordinal) + 3)..] ?? "";

    public override DpValueKind Wire => text is null ? DpValueKind.Integer : DpValueKind.Text;

    public override DpRange? Range => Limits.Range;

    internal override NumberLimits Limits => new(min, max, step > 1 ? step : null);

    public override string Accepts => Range?.ToString() ?? "a whole number";

    public override bool TryDecode(DpValue wire, out T value)
    {
        value = default;
        if (!TryGetNumber(wire, out var number) || number > long.CreateSaturating(T.MaxValue) || number < long.CreateSaturating(T.MinValue))
            return false;
        value = T.CreateTruncating(number);
        return true;
    }

    private bool TryGetNumber(DpValue wire, out long number)
    {
        if (wire.TryGetInteger(out number))
            return true;
        return wire.TryGetText(out var s)
            && s.Length > _before.Length + _after.Length - 1
            && s.StartsWith(_before, StringComparison.Ordinal)
            && s.EndsWith(_after, StringComparison.Ordinal)
            && long.TryParse(s.AsSpan(_before.Length, s.Length - _before.Length - _after.Length), NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out number);
    }

    public override bool TryEncode(T value, out DpValue wire)
    {
        var number = long.CreateSaturating(value);
        wire = text is null
            ? DpValue.Of(number)
            : DpValue.Of(string.Create(CultureInfo.InvariantCulture, $"{_before}{number}{_after}"));
        return !(number < min) && !(number > max) && (step <= 1 || (number - (min ?? 0)) % step == 0);
    }

    public override string Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    public override bool TryParse(string text, out T value) =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
