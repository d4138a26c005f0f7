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

    // Whoever read the output, such as head, has seen enough: the EPIPE of Unix.
    private const int BrokenPipe = 32;

    // In the order in which a user meets them.
    private static readonly OrderedDictionary<string, Func<CliHost, Command>> Commands = new(StringComparer.Ordinal)
    {
        ["wizard"] = WizardCommand.Create,
        ["scan"] = ScanCommand.Create,
        ["devices"] = DevicesCommand.Create,
        ["status"] = StatusCommand.Create,
        ["set"] = SetCommand.Create,
        ["on"] = host => SwitchCommand.Create(host, true),
        ["off"] = host => SwitchCommand.Create(host, false),
        ["monitor"] = MonitorCommand.Create,
        ["draft"] = DraftCommand.Create,
        ["import"] = ImportCommand.Create,
        ["models"] = ModelsCommand.Create,
        ["simulate"] = SimulateCommand.Create,
        ["doctor"] = DoctorCommand.Create,
        ["dump"] = DumpCommand.Create,
        ["snapshot"] = SnapshotCommand.Create,
        [SnapshotCommand.JsonName] = SnapshotCommand.CreateJson,
        ["demo"] = DemoCommand.Create,
        ["completion"] = CompletionCommand.Create,
    };

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
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var report = new ErrorReport(host.Console.Error, CommonOptions.WantsJson(parsed));
            return await report.WriteAsync(e, cancellationToken.IsCancellationRequested).ConfigureAwait(false);
        }
    }

    /// <summary>What a command line means.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args, CliHost host) => Root(host, args).Parse(args, Parsing);

    // What a shell asks while a line is being typed: the unfinished line is all that comes.
    private static bool IsQuestion(ParseResult parsed) =>
        parsed.RootCommandResult.Command is RootCommand root && root.Directives.Any(d => parsed.GetResult(d) is not null);

    // A line that begins with a command needs no other, and the version none: the rest would only delay the start.
    private static RootCommand Root(CliHost host, IReadOnlyList<string> args)
    {
        var root = new RootCommand("Look at, drive, watch and simulate Tuya devices on the local network.");
        if (args.Count > 0 && Commands.TryGetValue(args[0], out var wanted))
            root.Add(wanted(host));
        else if (args is not ["--version"])
            Commands.Values.ToList().ForEach(create => root.Add(create(host)));
        ExamplesAction.AddTo(root, Examples);
        root.SetAction((_, cancellationToken) => root.Parse("--help").InvokeAsync(new() { Output = host.Console.Out }, cancellationToken));
        return root;
    }
}
