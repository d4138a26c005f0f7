using System.CommandLine;
using TuyaGen.Cli.Demo;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya demo</c>: a simulated home that shows in some seconds what the library does.</summary>
internal static class DemoCommand
{
    private const string Examples = """
          tuya demo                a house of simulated devices, at a pace to read along
          tuya demo --fast --json  the same for scripts, one document a line
        """;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(600);

    public static Command Create(CliHost host)
    {
        var fast = new Option<bool>("--fast") { Description = "Without the pauses that let a person read along." };
        var json = CommonOptions.Json();
        var command = new Command("demo", "Show a simulated home: every protocol version, typed devices, live changes.") { fast, json };
        ExamplesAction.AddTo(command, Examples);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DemoScreen screen = parsed.GetValue(json) ? new DemoJson(host.Console.Out) : new DemoText(Terminal.On(host.Console));
            var home = DemoHome.Start(screen);
            await using var own = home.ConfigureAwait(false);
            await new DemoScript(home, screen, parsed.GetValue(fast) ? TimeSpan.Zero : Pace).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
