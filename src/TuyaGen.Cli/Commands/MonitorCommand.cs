using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Commands;

/// <summary><c>tuya monitor</c>: shows what happens to devices until it is stopped.</summary>
internal static class MonitorCommand
{
    public static Command Create(CliHost host)
    {
        var devices = new Argument<string[]>("DEVICE") { Description = "Names or ids of devices.json.", Arity = ArgumentArity.ZeroOrMore };
        var time = Durations.Option("--for", "Stop after this time: 500ms, 10s, 2min; otherwise with Ctrl+C.");
        var options = new DeviceOptions();
        var command = new Command("monitor", "Show what devices report, one line per event, and how their connections fare.") { devices, time };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var choices = await ChooseAsync(host, parsed.GetValue(devices) ?? [], options.Read(parsed), cancellationToken).ConfigureAwait(false);
            var context = host.CreateContext(parsed.GetValue(options.Verbose), choices.Any(c => c.NeedsBeacon));
            await using var ownContext = context.ConfigureAwait(false);
            using var events = new EventWriter(host.Console, parsed.GetValue(options.Json));
            using var limit = new CancellationTokenSource(parsed.GetValue(time) ?? Timeout.InfiniteTimeSpan, host.Time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            var failures = await WatchAsync(choices, context, events, end.Token).ConfigureAwait(false);
            if (failures.Length > 0 && !cancellationToken.IsCancellationRequested)
                throw failures.Length == 1 ? failures[0] : new TuyaException(string.Join(" ", failures.Select(f => f.Message)), failures[0].Code);
        });
        return command;
    }

    // All are opened before the first is watched: a mistake in one of them is told at once.
    private static async Task<TuyaException[]> WatchAsync(
        IEnumerable<DeviceChoice> choices, TuyaContext context, EventWriter events, CancellationToken end)
    {
        var watches = new List<DeviceWatch>();
        try
        {
            foreach (var choice in choices)
                watches.Add(new(DeviceSession.Open(choice, context), events));
            var failures = await Task.WhenAll(watches.Select(w => w.RunAsync(end))).ConfigureAwait(false);
            return [.. failures.OfType<TuyaException>()];
        }
        finally
        {
            foreach (var watch in watches)
                await watch.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<DeviceChoice>> ChooseAsync(
        CliHost host, string[] names, DeviceFlags flags, CancellationToken cancellationToken)
    {
        if (names.Length > 1 && flags.OfOneDevice.FirstOrDefault() is { } option)
            throw new UsageException($"{option} describes one device, and {names.Length} are named; list them in devices.json.");
        var finder = new DeviceFinder(host);
        if (names.Length == 0)
            return [await finder.FindAsync(null, flags, cancellationToken).ConfigureAwait(false)];
        var choices = new List<DeviceChoice>();
        foreach (var name in names)
            choices.Add(await finder.FindAsync(name, flags, cancellationToken).ConfigureAwait(false));
        return [.. choices.DistinctBy(c => c.Id)];
    }
}
