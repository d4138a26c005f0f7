using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Diagnosis;
using TuyaGen.Cli.Diagnosis.Devices;
using TuyaGen.Cli.Diagnosis.Surroundings;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya doctor</c>: finds out why something does not work.</summary>
internal static class DoctorCommand
{
    private const string Examples = """
          tuya doctor                    files, ports, networks and broadcasts of this machine
          tuya doctor "Desk lamp"        why this device cannot be reached: one verdict, one piece of advice
          tuya doctor --id ID --address 192.168.1.23 --key KEY --json
        """;

    private static readonly TimeSpan UsualListening = TimeSpan.FromSeconds(10);

    public static Command Create(CliHost host)
    {
        var device = new Argument<string?>("DEVICE") { Description = "A name or id of devices.json; none to look at this machine, its files and its networks.", Arity = ArgumentArity.ZeroOrOne }.CompleteDevices(host);
        var listening = Durations.Option("--listen-for", "How long to listen for broadcasts; 10s otherwise. Devices send one every five to eight seconds.");
        var options = new DeviceOptions();
        var command = new Command("doctor", "Find out why a device cannot be reached, or what is the matter with files, ports and networks.") { device, listening };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = new DoctorOptions(options.Read(parsed), parsed.GetValue(listening) ?? UsualListening, parsed.GetValue(options.Verbose));
            var report = await Waiting.ForAsync(
                host, "Listening and looking", () => ExamineAsync(host, parsed.GetValue(device), wanted, cancellationToken)).ConfigureAwait(false);
            if (parsed.GetValue(options.Json))
                await host.Console.Out.WriteLineAsync(DoctorJson.Line(report).AsMemory(), cancellationToken).ConfigureAwait(false);
            else
                DoctorText.Write(Terminal.On(host.Console), report);
            return report.ExitCode;
        });
        return command;
    }

    private static Task<DoctorReport> ExamineAsync(CliHost host, string? device, DoctorOptions options, CancellationToken cancellationToken)
    {
        if (device is not null || options.Device.Id is not null)
            return DeviceDoctor.ExamineAsync(host, device, options, cancellationToken);
        return options.Device.OfOneDevice.FirstOrDefault() is { } option
            ? throw new UsageException($"{option} describes a device, but none is named. Give its name, or its id with --id.")
            : SurroundingsDoctor.ExamineAsync(host, options, cancellationToken);
    }
}
