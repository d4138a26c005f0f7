using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya on</c> and <c>tuya off</c>.</summary>
internal static class SwitchCommand
{
    public static Command Create(CliHost host, bool on)
    {
        var word = on ? "on" : "off";
        var device = new Argument<string?>("DEVICE") { Description = "A name or id of devices.json.", Arity = ArgumentArity.ZeroOrOne }.CompleteDevices(host);
        var number = SwitchPoint.Option();
        var options = new DeviceOptions();
        var level = WriteLevels.Option();
        var command = new Command(word, $"Switch a device {word}.") { device, number, level };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples(word));
        command.SetAction((parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(number);
            return new DeviceRun(host, options).RunAsync(
                parsed, parsed.GetValue(device), SwitchAsync, choice => SwitchPoint.Check(choice, wanted), cancellationToken);

            async Task SwitchAsync(DeviceSession session)
            {
                var state = await session.FindStateAsync(cancellationToken).ConfigureAwait(false);
                var values = SwitchPoint.Encode(session.Choice, state, wanted, on);
                var result = await SwitchPoint.ExplainAsync(
                    session.Device.SetAsync(values, parsed.GetValue(level), cancellationToken), isGuess: state is null && wanted is null).ConfigureAwait(false);
                await WriteReport.WriteAsync(host, session, result, state, parsed.GetValue(options.Json)).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static string Examples(string word) => $"""
          tuya {word} "Desk lamp"
          tuya {word} Strip --switch 3        the third socket
          tuya {word} Heater --level confirmed --json
        """;
}
