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

    public static Task<int> RunAsync(IReadOnlyList<string> args, ICliConsole console, CancellationToken cancellationToken) =>
        RunAsync(args, new CliHost(console, DeviceCatalogue.Default), cancellationToken);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken)
    {
        var parsed = Root(host).Parse(args, Parsing);
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
            var report = new ErrorReport(host.Console.Error, CommonOptions.IsGiven(parsed, CommonOptions.JsonName));
            return await report.WriteAsync(e, cancellationToken.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    // What a shell asks while a line is being typed: the unfinished line is all that comes.
    private static bool IsQuestion(ParseResult parsed) =>
        parsed.RootCommandResult.Command is RootCommand root && root.Directives.Any(d => parsed.GetResult(d) is not null);

    private static RootCommand Root(CliHost host)
    {
        var root = new RootCommand("Look at, drive, watch and simulate Tuya devices on the local network.")
        {
            DemoCommand.Create(host),
            DraftCommand.Create(host),
            ImportCommand.Create(host),
            ModelsCommand.Create(host),
            ScanCommand.Create(host),
            WizardCommand.Create(host),
            DevicesCommand.Create(host),
            SnapshotCommand.Create(host),
            SnapshotCommand.CreateJson(host),
            SimulateCommand.Create(host),
            StatusCommand.Create(host),
            SetCommand.Create(host),
            SwitchCommand.Create(host, true),
            SwitchCommand.Create(host, false),
            MonitorCommand.Create(host),
            DoctorCommand.Create(host),
            DumpCommand.Create(host),
            CompletionCommand.Create(host),
        };
        root.SetAction((_, cancellationToken) => root.Parse("--help").InvokeAsync(new() { Output = host.Console.Out }, cancellationToken));
        return root;
    }
}
