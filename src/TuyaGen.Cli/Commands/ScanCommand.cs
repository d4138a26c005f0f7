using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya scan</c>: finds devices.</summary>
internal static class ScanCommand
{
    private const string Examples = """
          tuya scan                                        what is heard in 18 seconds
          tuya scan --seconds 40 --snapshot snapshot.json  longer, and kept: tuya status NAME --devices snapshot.json
          tuya scan --cidr 192.168.20.0/24                 another network too, with the keys of devices.json
          tuya scan --probe 192.168.20.255 --json          asks the silent devices of another network; one document a line
        """;

    public static Command Create(CliHost host)
    {
        var options = new ScanFlagOptions();
        var command = new Command("scan", "Find devices: hear their broadcasts, ask the silent ones, and visit the addresses of networks.");
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) => new ScanRun(host, options.Read(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
