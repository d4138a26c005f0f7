using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>Says what is wrong with a command line that could not be parsed.</summary>
internal static class ParseErrors
{
    public static UsageException Explain(ParseResult parsed)
    {
        var sentences = parsed.Errors.Select(e => Hide(e.Message, parsed.UnmatchedTokens)).Distinct();
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "tuya --help" : $"tuya {command.Name} --help";
        return new($"{string.Join(" ", sentences)} '{help}' shows what can be written.");
    }

    // What nobody understood may be a key that went astray.
    private static string Hide(string message, IEnumerable<string> unmatched) => unmatched
        .Where(token => token.Length == LocalKey.Length)
        .Aggregate(message, (text, token) => text.Replace(token, "***", StringComparison.Ordinal));
}
