using System.Globalization;
using System.Text.RegularExpressions;

namespace TuyaGen.Cli.Importing.Yaml;

/// <summary>
/// What a value without quotes means. YAML 1.1 (yaml.org/type) has more booleans than its successor, numbers with a leading zero are
/// octal, and those with colons count in sixties; definitions are read by programs that go by it.
/// </summary>
internal static partial class PlainScalar
{
    public static DpValue Read(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return DpValue.Null;
            case "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return DpValue.Of(true);
            case "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return DpValue.Of(false);
        }

        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
            return DpValue.Of(text);
        return Number(text) is { } number ? DpValue.Of(number) : DpValue.Of(text);
    }

    private static decimal? Number(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var sign = digits[0] == '-' ? -1 : 1;
        var unsigned = digits.TrimStart('+', '-');
        if (Decimal().IsMatch(text) || Fraction().IsMatch(text))
            return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Octal().IsMatch(text))
            return sign * Digits(unsigned[1..], 8);
        if (Prefixed().IsMatch(text))
            return sign * Digits(unsigned[2..], unsigned[1] == 'x' ? 16 : 2);
        if (!Sixties().IsMatch(text))
            return null;
        return sign * unsigned.Split(':').Select(p => decimal.Parse(p, CultureInfo.InvariantCulture))
            .Aggregate((decimal?)0, (sum, part) => sum < 1e20m ? (sum * 60) + part : null);
    }

    private static decimal? Digits(string digits, int radix) =>
        digits.Aggregate((decimal?)0, (sum, digit) => sum < 1e20m ? (sum * radix) + Convert.ToInt32(digit.ToString(), 16) : null);

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9_]{0,27})$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[-+]?([0-9][0-9_]{0,27}\.[0-9_]{0,27}|\.[0-9][0-9_]{0,27})([eE][-+][0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex("^[-+]?0[0-7_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();

    [GeneratedRegex("^[-+]?0(x[0-9a-fA-F_]+|b[01_]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();

    [GeneratedRegex("^[-+]?[1-9][0-9_]{0,18}(:[0-5]?[0-9])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Sixties();
}
