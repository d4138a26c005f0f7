using TuyaGen.Cli.Files;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>One run of <c>tuya snapshot</c> or <c>tuya json</c>: the devices of a snapshot, asked where they were then.</summary>
internal sealed class SnapshotRun(CliHost host, PollFlags flags)
{
    private const string DefaultPath = "snapshot.json";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var snapshot = Snapshot.Open(flags.File ?? DefaultPath);
        DeviceEntry[] entries = [.. snapshot.Entries.DistinctBy(e => e.Id).OrderBy(e => e.ToString(), StringComparer.OrdinalIgnoreCase)];
        var results = await new DevicePoll(host, flags, hearsBeacons: false).RunAsync(entries, cancellationToken).ConfigureAwait(false);
        if (flags.IsJson)
            await host.Console.Out.WriteLineAsync(SnapshotJson.Line(results, snapshot, host.Time.GetUtcNow(), flags)).ConfigureAwait(false);
        else
            PollText.Write(Terminal.On(host.Console), results, flags);
    }
}
