using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Runs;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya draft</c>: begins a device model for a device that has none.</summary>
internal static class DraftCommand
{
    private const string Examples = """
          tuya draft "Ceiling fan" --name Fan       what cloud, devices.json and the device know becomes fan.tuya.json
          tuya draft Fan --out devices/fan.tuya.json  again: what is new is added, and nothing is renamed
          tuya draft Fan --offline                  without asking the cloud
        """;

    public static Command Create(CliHost host)
    {
        var device = new Argument<string?>("DEVICE") { Description = "A name or id of devices.json.", Arity = ArgumentArity.ZeroOrOne }.CompleteDevices(host);
        var name = ModelNameOption.Create();
        var file = new Option<string>("--out")
        {
            Description = "The document, or the folder in which it is named after the device; otherwise this folder.",
            HelpName = "FILE",
            DefaultValueFactory = _ => ".",
        };
        var offline = new Option<bool>("--offline") { Description = "Do not ask the cloud." };
        var options = new DeviceOptions();
        var cloud = new CloudFlagOptions();
        var command = new Command("draft", "Begin a device model out of what the cloud, devices.json and the device itself know.") { device, name, file, offline };
        options.AddTo(command);
        cloud.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction((parsed, cancellationToken) => new DraftRun(host, new()
        {
            Wanted = parsed.GetValue(device),
            Device = options.Read(parsed),
            Cloud = cloud.Read(parsed),
            IsOffline = parsed.GetValue(offline),
            Out = parsed.GetValue(file)!,
            Name = parsed.GetValue(name),
            IsJson = parsed.GetValue(options.Json),
            IsVerbose = parsed.GetValue(options.Verbose),
        }).RunAsync(cancellationToken));
        return command;
    }
}
