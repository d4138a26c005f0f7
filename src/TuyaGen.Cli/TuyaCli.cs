using System.CommandLine;
using TuyaGen.Cli.Commands;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli;

/// <summary>The tool without a process around it: a command line in, an exit code out.</summary>
internal static class TuyaCli
{
    // A key may begin with any character: @ must not name a file of arguments, and - must not begin a bundle of switches.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private const string Examples = """
          tuya demo                            what it does, without a device
          tuya wizard                          keys, names and addresses of your devices, into devices.json
          tuya status "Desk lamp"
          tuya set "Desk lamp" Brightness=40
          tuya draft "Ceiling fan" --name Fan  a model, and with it a class, for a device that nobody has described yet

        Exit codes: 0 done; 1 the device, the network or the cloud failed; 2 wrong usage, and nothing was sent.
        """;

    public static Task<int> RunAsync(IReadOnlyList<string> args, ICliConsole console, CancellationToken cancellationToken) =>
        RunAsync(args, new CliHost(console, DeviceCatalogue.Default), cancellationToken);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken)
    {
        var parsed = Parse(args, host);
        try
        {
            if (parsed.Errors.Count > 0 && !IsQuestion(parsed))
                throw ParseErrors.Explain(parsed);
            var surroundings = new InvocationConfiguration
            {
                Output = host.Console.Out,
                Error = host.Console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(surroundings, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var report = new ErrorReport(host.Console.Error, CommonOptions.WantsJson(parsed));
            return await report.WriteAsync(e, cancellationToken.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    /// <summary>What a command line means.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args, CliHost host) => Root(host).Parse(args, Parsing);

    // What a shell asks while a line is being typed: the unfinished line is all that comes.
    private static bool IsQuestion(ParseResult parsed) =>
        parsed.RootCommandResult.Command is RootCommand root && root.Directives.Any(d => parsed.GetResult(d) is not null);

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand("Look at, drive, watch and simulate Tuya devices on the local network.")
        {
            WizardCommand.Create(host),
            ScanCommand.Create(host),
            DevicesCommand.Create(host),
            StatusCommand.Create(host),
            SetCommand.Create(host),
            SwitchCommand.Create(host, true),
            SwitchCommand.Create(host, false),
            MonitorCommand.Create(host),
            DraftCommand.Create(host),
            ImportCommand.Create(host),
            ModelsCommand.Create(host),
            SimulateCommand.Create(host),
            DoctorCommand.Create(host),
            DumpCommand.Create(host),
            SnapshotCommand.Create(host),
            SnapshotCommand.CreateJson(host),
            DemoCommand.Create(host),
            CompletionCommand.Create(host),
        };
        ExamplesAction.AddTo(root, Examples);
        root.SetAction((_, cancellationToken) => root.Parse("--help").InvokeAsync(new() { Output = host.Console.Out }, cancellationToken));
        return root;
    }
}
