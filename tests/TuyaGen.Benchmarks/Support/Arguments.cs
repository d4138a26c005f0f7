using System.Globalization;

namespace TuyaGen.Benchmarks.Support;

/// <summary>The options of a command: <c>--name value</c>, or <c>--name</c> alone for a switch.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);

    public static Arguments Parse(string[] args)
    {
        var line = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                throw new FormatException($"'{args[i]}' is no option; options look like --name value.");
            var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            line._options[args[i][2..]] = hasValue ? args[++i] : null;
        }

        return line;
    }

    public bool Has(string name) => _options.ContainsKey(name);

    public string Text(string name) => _options.GetValueOrDefault(name) ?? throw new FormatException($"--{name} is missing; give it with a value.");

    public string Text(string name, string otherwise) => _options.GetValueOrDefault(name) ?? otherwise;

    public double Number(string name, double? otherwise = null)
    {
        if (otherwise is { } value && !Has(name))
            return value;
        return double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new FormatException($"--{name} is a number that is not negative, such as 10; it is '{Text(name)}'.");
    }

    public TuyaVersion Version => TuyaVersions.Parse(Text("version"));

    public TimeSpan Seconds(string name, double? otherwise = null) => TimeSpan.FromSeconds(Number(name, otherwise));
}
