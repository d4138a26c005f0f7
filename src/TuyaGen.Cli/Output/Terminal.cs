using Spectre.Console;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Output;

/// <summary>Coloured text where a person looks, plain text everywhere else.</summary>
internal static class Terminal
{
    // A line in a pipe is a record and never folded.
    private const int Unfolded = 10_000;

    public static IAnsiConsole On(ICliConsole console)
    {
        var output = new AnsiConsoleOutput(console.Out);
        var isPlain = !output.IsTerminal || console.Variable("NO_COLOR") is not null;
        var terminal = AnsiConsole.Create(new()
        {
            Out = output,
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        if (!output.IsTerminal)
            terminal.Profile.Width = Unfolded;
        return terminal;
    }

    /// <summary>Where progress is shown: the error stream, where that is a terminal; null elsewhere.</summary>
    public static IAnsiConsole? OfProgress(ICliConsole console) => Interactive(console, console.Error);

    /// <summary>Where a picture may change where it stands: the output, where that is a terminal; null elsewhere.</summary>
    public static IAnsiConsole? Live(ICliConsole console) => Interactive(console, console.Out);

    private static IAnsiConsole? Interactive(ICliConsole console, TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        return output.IsTerminal && console.Variable("NO_COLOR") is null
            ? AnsiConsole.Create(new() { Out = output, Enrichment = new() { UseDefaultEnrichers = false } })
            : null;
    }
}
