using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Asks a device itself what data points it has.</summary>
internal sealed class LiveFinding(CliHost host, DraftFlags flags)
{
    private const string Source = "the device";

    /// <summary>What it reports, and how that went.</summary>
    public async Task<(Finding Finding, Dps? Reported)> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reported = await ReportedAsync(cancellationToken).ConfigureAwait(false);
            return (new(Source, reported.Count), reported);
        }
        catch (Exception e) when (e is TuyaException or UsageException)
        {
            return (new(Source, 0) { Problem = e.Message }, null);
        }
    }

    private async Task<Dps> ReportedAsync(CancellationToken cancellationToken)
    {
        var choice = await new DeviceFinder(host) { ReadsDocuments = false }.FindAsync(flags.Wanted, flags.Device, cancellationToken).ConfigureAwait(false);
        var context = host.CreateContext(flags.IsVerbose, choice.NeedsBeacon);
        await using var ownContext = context.ConfigureAwait(false);
        var session = DeviceSession.Open(choice, context);
        await using var ownSession = session.ConfigureAwait(false);
        return (await session.Device.QueryAsync(cancellationToken).ConfigureAwait(false)).Dps;
    }
}
