using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya devices</c>: lists the devices of the devices file.</summary>
internal static class DevicesCommand
{
    private const string Examples = """
          tuya devices                 names, ids, addresses, models, and what to know before talking to one
          tuya devices --poll          asks all of them at the same time; one that does not answer is part of the list
          tuya devices --poll --json   one document a device, with "dps" or "error"
        """;

    public static Command Create(CliHost host)
    {
        var options = PollOptions.OfDevices();
        var command = new Command("devices", "List the devices of devices.json, and ask them for their status.");
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) => new DevicesRun(host, options.Read(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
