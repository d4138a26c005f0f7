using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Sessions;

/// <summary>One run of <c>tuya wizard</c>: ask, fetch, write, search, write, report.</summary>
internal sealed class WizardRun(CliHost host, WizardFlags flags)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var files = new WizardFiles(flags);
        var search = new NetworkSearch(host, flags.Scan with { IsJson = false });
        await using var own = search.ConfigureAwait(false);
        var harvest = flags.IsOffline ? files.LastHarvest() : await FetchAsync(files, search, cancellationToken).ConfigureAwait(false);
        var changes = files.Take(harvest, host.Time.GetLocalNow());
        try
        {
            if (!flags.SkipsScan)
                await SearchAsync(files, search, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The keys are there, even if the network could not be looked at.
            await ReportAsync(new(flags, files, harvest, changes, flags.SkipsScan ? null : search.Findings)).ConfigureAwait(false);
        }
    }

    private Task ReportAsync(WizardReport report)
    {
        if (flags.IsJson)
            return WizardJson.WriteAsync(host, report);
        WizardText.Write(host, report);
        return Task.CompletedTask;
    }

    private async Task SearchAsync(WizardFiles files, NetworkSearch search, CancellationToken cancellationToken)
    {
        await search.RunAsync(files.Devices.Entries, cancellationToken).ConfigureAwait(false);
        files.Locate([.. search.Findings.Devices.Where(d => !d.IsDoubtful)], host.Time.GetUtcNow());
    }

    private async Task<CloudHarvest> FetchAsync(WizardFiles files, NetworkSearch search, CancellationToken cancellationToken)
    {
        var project = await new WizardQuestions(host, flags).CompleteAsync(cancellationToken).ConfigureAwait(false);
        await FindDeviceAsync(project, search, cancellationToken).ConfigureAwait(false);
        var fetch = new CloudFetch(host, flags.Scan.IsVerbose, files.Devices.HasMapping);
        return await Busy.WhileAsync(host.Console, "Asking the cloud", () => fetch.RunAsync(project, cancellationToken)).ConfigureAwait(false);
    }

    private async Task FindDeviceAsync(TuyaCloudOptions project, NetworkSearch search, CancellationToken cancellationToken)
    {
        if (!project.DeviceIds.Remove(WizardOptions.Scan))
            return;
        var heard = await Busy.WhileAsync(host.Console, "Listening for a device", () => search.FindAnyAsync(cancellationToken)).ConfigureAwait(false) ?? throw new TuyaException(
            $"No device was heard in {flags.Scan.Listening.TotalSeconds:0} s. Name one with --device; the phone app shows the id among the device's information.");
        project.DeviceIds.Add(heard.Id);
    }
}
