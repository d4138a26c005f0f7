using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>Says what is wrong with a command line that could not be parsed.</summary>
internal static class ParseErrors
{
    public static UsageException Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand && parsed.UnmatchedTokens is [var word, ..] && !IsOption(word)
            ? new(Hide($"There is no command '{word}'.{Suggestions.DidYouMean(word, command.Subcommands.Select(c => c.Name))} 'tuya --help' shows all.", [word]))
            : new($"{Sentences(parsed)} '{(command is RootCommand ? "tuya" : $"tuya {command.Name}")} --help' shows what can be written.");
    }

    // Behind an option that nobody knows stands its value, which is no mistake of its own.
    private static string Sentences(ParseResult parsed)
    {
        var unmatched = parsed.UnmatchedTokens;
        var options = unmatched.Where(IsOption).Select(o => UnknownOption(parsed.CommandResult.Command, o)).ToArray();
        var words = options.Length == 0 ? unmatched.Take(1).Select(UnknownWord) : [];
        var others = parsed.Errors.Select(e => e.Message).Where(m => !unmatched.Any(t => m.Contains($"'{t}'", StringComparison.Ordinal)));
        return string.Join(" ", options.Concat(words).Concat(others).Select(s => Hide(s, unmatched)).Distinct());
    }

    private static string UnknownOption(Command command, string token)
    {
        var name = token.Split('=')[0];
        var known = command.Options.SelectMany(o => o.Aliases.Append(o.Name)).ToArray();
        return known.Contains(name)
            ? $"{name} stands behind the command: 'tuya {command.Name} {name}'."
            : $"There is no option '{name}'.{Suggestions.DidYouMean(name, known.Where(k => k.StartsWith("--", StringComparison.Ordinal)))}";
    }

    private static string UnknownWord(string word) => $"'{word}' is one word too many. A name with spaces is written in quotes: \"Desk lamp\".";

    private static bool IsOption(string token) => token.StartsWith('-');

    // What nobody understood may be a key that went astray.
    private static string Hide(string message, IEnumerable<string> unmatched) => unmatched
        .Where(token => token.Length == LocalKey.Length)
        .Aggregate(message, (text, token) => text.Replace(token, "***", StringComparison.Ordinal));
}
