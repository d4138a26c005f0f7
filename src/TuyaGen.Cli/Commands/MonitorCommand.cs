using System.CommandLine;
using TuyaGen.Cli.Completion;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya monitor</c>: shows what happens to devices until it is stopped.</summary>
internal static class MonitorCommand
{
    private const string Examples = """
          tuya monitor                          all devices of devices.json, in a table that changes where it stands
          tuya monitor "Desk lamp" Heater       these two
          tuya monitor --json --for 1min        one JSON document per event, for a minute
          tuya monitor | grep Brightness        one line per event, as everywhere but on a terminal
        """;

    private const int MostTold = 3;

    public static Command Create(CliHost host)
    {
        var devices = new Argument<string[]>("DEVICE") { Description = "Names or ids of devices.json; all that it lists where none is named.", Arity = ArgumentArity.ZeroOrMore }.CompleteDevices(host);
        var time = Durations.Option("--for", "Stop after this time: 500ms, 10s, 2min; otherwise with Ctrl+C.");
        var options = new DeviceOptions();
        var command = new Command("monitor", "Show what devices report, and how their connections fare.") { devices, time };
        options.AddTo(command);
        ExamplesAction.AddTo(command, Examples);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (names, isJson) = (parsed.GetValue(devices) ?? [], parsed.GetValue(options.Json));
            var choices = await new MonitorChoices(host, options.Read(parsed), isJson).FindAsync(names, cancellationToken).ConfigureAwait(false);
            var context = host.CreateContext(parsed.GetValue(options.Verbose), choices.Any(c => c.NeedsBeacon));
            await using var ownContext = context.ConfigureAwait(false);
            var run = new MonitorRun(context);
            await using var ownRun = run.ConfigureAwait(false);
            using var limit = new CancellationTokenSource(parsed.GetValue(time) ?? Timeout.InfiniteTimeSpan, host.Time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            var screen = Screen(host, isJson);
            await screen.RunAsync(() => run.RunAsync(choices, screen, end.Token)).ConfigureAwait(false);
            if (!cancellationToken.IsCancellationRequested)
                Complain(run.Failures, names.Length > 0 ? 1 : choices.Count);
        });
        return command;
    }

    private static IMonitorScreen Screen(CliHost host, bool isJson) => !isJson && Terminal.Live(host.Console) is { } terminal
        ? new LiveScreen(terminal, new MonitorBoard(), host.Time)
        : new EventWriter(host.Console, isJson);

    // Of devices that were named, each matters; of a whole list, some are always off.
    private static void Complain(IReadOnlyList<TuyaException> failures, int tolerable)
    {
        if (failures.Count == 0 || failures.Count < tolerable)
            return;
        var told = string.Join(" ", failures.Take(MostTold).Select(f => f.Message));
        throw failures.Count == 1 ? failures[0] : new TuyaException(
            failures.Count <= MostTold ? told : $"{failures.Count} devices were not reached. {told} 'tuya devices --poll' tells of each.", failures[0].Code);
    }
}
