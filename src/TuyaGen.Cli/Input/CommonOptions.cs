using System.CommandLine;

namespace TuyaGen.Cli.Input;

/// <summary>Options that mean the same in every command that has them.</summary>
internal static class CommonOptions
{
    public const string JsonName = "--json";

    public const string VerboseName = "--verbose";

    public static Option<bool> Json() => new(JsonName) { Description = "One JSON document per line; errors too, on the error stream." };

    public static Option<bool> Verbose() => new(VerboseName, "-v") { Description = "Write the log to the error stream. It never holds a key." };

    /// <summary>Whether a switch was given to whatever command it was, even to one that was not understood.</summary>
    public static bool IsGiven(ParseResult parsed, string name) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == name) is { } option && parsed.GetResult(option) is { Implicit: false };
}
