using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>One run of <c>tuya devices</c>.</summary>
internal sealed class DevicesRun(CliHost host, PollFlags flags)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DeviceEntry[] entries = [.. DeviceBook.OpenExisting(flags.File, host.Console).Entries.DistinctBy(e => e.Id)];
        var results = await new DevicePoll(host, flags, hearsBeacons: true).RunAsync(entries, cancellationToken).ConfigureAwait(false);
        if (!flags.IsJson)
        {
            PollText.Write(Terminal.On(host.Console), results, flags);
            return;
        }

        foreach (var result in results)
            await host.Console.Out.WriteLineAsync(PollJson.Line(result, entries, flags.ShowsKeys)).ConfigureAwait(false);
    }
}
