using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TuyaGen.Cli.Output;

/// <summary>The help of a command with examples at its end.</summary>
internal sealed class ExamplesAction(HelpAction help, string examples) : SynchronousCommandLineAction
{
    private const int Widest = 120;

    /// <summary>Who asks for help has not given what the command needs.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Adds examples to the help of a command, which stays readable however wide the terminal is.</summary>
    public static void AddTo(Command command, string examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault() ?? new HelpOption();
        var help = (HelpAction)option.Action!;
        help.MaxWidth = Math.Min(help.MaxWidth, Widest);
        option.Action = new ExamplesAction(help, examples);
        if (!command.Options.Contains(option))
            command.Add(option);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{examples}");
        return exitCode;
    }
}
