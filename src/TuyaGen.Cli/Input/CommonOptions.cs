using System.CommandLine;
using TuyaGen.Cli.Commands;

namespace TuyaGen.Cli.Input;

/// <summary>Options that mean the same in every command that has them.</summary>
internal static class CommonOptions
{
    public const string JsonName = "--json";

    public const string VerboseName = "--verbose";

    public static Option<bool> Json() => new(JsonName) { Description = "One JSON document per line; errors too, on the error stream." };

    public static Option<bool> Verbose() => new(VerboseName, "-v") { Description = "Write the log to the error stream. It never holds a key." };

    /// <summary>Whether JSON is wanted of whatever command it was, even of one that was not understood.</summary>
    public static bool WantsJson(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Name == SnapshotCommand.JsonName
            || parsed.UnmatchedTokens.Contains(JsonName)
            || (command.Options.FirstOrDefault(o => o.Name == JsonName) is { } option && parsed.GetResult(option) is { Implicit: false });
    }
}
