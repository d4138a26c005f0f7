using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TuyaGen.Cli.Input;

/// <summary>Durations as people write them: 500ms, 10s, 2min, 1h.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("min", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("h", TimeSpan.FromHours(1)),
    ];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        foreach (var (unit, length) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal))
                continue;
            if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                || count <= 0 || count > (decimal)(Longest / length))
                return false;
            duration = length * (double)count;
            return true;
        }

        return false;
    }

    public static Option<TimeSpan?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = Read,
    };

    private static TimeSpan? Read(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (TryParse(text, out var duration))
            return duration;
        argument.AddError($"'{text}' is no duration; write 500ms, 10s, 2min or 1h, at most 24 days.");
        return null;
    }
}
