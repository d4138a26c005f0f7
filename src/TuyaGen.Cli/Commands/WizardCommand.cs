using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya wizard</c>: fetches keys and names from the cloud, and finds the devices on the network.</summary>
internal static class WizardCommand
{
    private const string Examples = """
          tuya wizard                                     asks for what is missing, then fetches, listens and writes the files
          tuya wizard 40 --device scan                    listens for 40 seconds; names the account by a device that it hears
          tuya wizard --key ID --region eu --yes --json   in a script that has the secret in the variable TUYA_API_SECRET
          tuya wizard --offline                           the files again from tuya-raw.json, with the present addresses
        """;

    public static Command Create(CliHost host)
    {
        var options = new WizardOptions();
        var command = new Command("wizard", "Fetch the keys and names of your devices from the cloud, find them on the network, and write devices.json.");
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) => new WizardRun(host, options.Read(parsed, host.Console)).RunAsync(cancellationToken));
        return command;
    }
}
