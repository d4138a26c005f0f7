using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya status</c>: asks a device for everything it reports.</summary>
internal static class StatusCommand
{
    private const string Examples = """
          tuya status "Desk lamp"                             a name of devices.json
          tuya status Fan --model ./fan.tuya.json             through a model of your own
          tuya status --id ID --address 192.168.1.23 --key KEY --version 3.4 --json
          tuya status --id ID --address 192.168.1.23 --key KEY --cid CID   a sub-device of a gateway
        """;

    public static Command Create(CliHost host)
    {
        var device = new Argument<string?>("DEVICE") { Description = "A name or id of devices.json.", Arity = ArgumentArity.ZeroOrOne }.CompleteDevices(host);
        var options = new DeviceOptions();
        var command = new Command("status", "Ask a device for everything it reports.") { device };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) => new DeviceRun(host, options).RunAsync(
            parsed, parsed.GetValue(device), session => ShowAsync(host, session, parsed.GetValue(options.Json), cancellationToken), null, cancellationToken));
        return command;
    }

    private static async Task ShowAsync(CliHost host, DeviceSession session, bool isJson, CancellationToken cancellationToken)
    {
        var status = await session.Device.QueryAsync(cancellationToken).ConfigureAwait(false);
        var state = session.StateOf(status.Dps);
        if (!isJson)
        {
            StatusText.Write(Terminal.On(host.Console), session, status.Dps, state);
            return;
        }

        await host.Console.Out.WriteLineAsync(JsonLine.Of(json =>
        {
            json.WriteString("id", session.Choice.Id);
            json.WriteStringIfAny("name", session.Choice.Name);
            json.WriteStringIfAny("model", session.Choice.Model?.Name);
            json.WriteDps("dps", status.Dps, state);
            json.WriteState(status.Dps, state);
            json.WriteParts(status.Dps, state);
        })).ConfigureAwait(false);
    }
}
