using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>Says what is wrong with a command line that could not be parsed.</summary>
internal static class ParseErrors
{
    public static UsageException Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? new(Hide($"There is no command '{word}'.{Suggestions.DidYouMean(word, command.Subcommands.Select(c => c.Name))} 'tuya --help' shows all.", [word]))
            : new($"{Sentences(parsed)} '{(command is RootCommand ? "tuya" : $"tuya {command.Name}")} --help' shows what can be written.");
    }

    private static string Sentences(ParseResult parsed) =>
        string.Join(" ", parsed.Errors.Select(e => Hide(e.Message, parsed.UnmatchedTokens)).Distinct());

    // What nobody understood may be a key that went astray.
    private static string Hide(string message, IEnumerable<string> unmatched) => unmatched
        .Where(token => token.Length == LocalKey.Length)
        .Aggregate(message, (text, token) => text.Replace(token, "***", StringComparison.Ordinal));
}
