using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TuyaGen.Cli.Output;

/// <summary>The help of a command with examples at its end.</summary>
internal sealed class ExamplesAction(SynchronousCommandLineAction help, string examples) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help has not given what the command needs.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Adds examples to the help of a command.</summary>
    public static void AddTo(Command command, string examples)
    {
        var option = new HelpOption();
        option.Action = new ExamplesAction((SynchronousCommandLineAction)option.Action!, examples);
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
