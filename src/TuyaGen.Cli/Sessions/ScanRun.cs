using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>One run of <c>tuya scan</c>: listen, then visit, then report.</summary>
internal sealed class ScanRun(CliHost host, ScanFlags flags)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = DeviceBook.Open(flags.DevicesFile, host.Console).Entries;
        var findings = new ScanFindings(known);
        var context = host.CreateScanContext(flags);
        await using var own = context.ConfigureAwait(false);
        var discovery = new TuyaDiscovery(context);
        var progress = new ScanProgress(host);
        var hosts = Hosts(discovery, findings, progress);
        try
        {
            await progress.RunAsync(async () =>
            {
                if (flags.Listening > TimeSpan.Zero)
                    await ListenAsync(discovery, known, findings, progress, cancellationToken).ConfigureAwait(false);
                if (hosts is not null)
                    await VisitAsync(hosts, findings, progress, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was found until then is what was asked for.
        }

        if (!flags.IsJson)
            ScanText.Write(Terminal.On(host.Console), findings, flags);
        Save(findings, known);
    }

    // Made before anything is heard, so that a mistake is told at once; by the time it begins, what was heard is left out.
    private IAsyncEnumerable<NetworkHost>? Hosts(TuyaDiscovery discovery, ScanFindings findings, ScanProgress progress)
    {
        if (flags.Networks.Count == 0)
            return null;
        try
        {
            return discovery.ScanNetworkAsync(
                flags.Networks,
                new() { KnownDevices = findings.Missing, Catalogue = host.Catalogue, Skip = findings.Addresses, Progress = progress });
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }
    }

    private async Task ListenAsync(
        TuyaDiscovery discovery, IReadOnlyList<DeviceEntry> known, ScanFindings findings, ScanProgress progress, CancellationToken cancellationToken)
    {
        var options = new ScanOptions { Duration = flags.Listening, KnownDevices = known, Catalogue = host.Catalogue };
        using var phase = progress.Listen(flags.Listening);
        await foreach (var device in discovery.ScanAsync(options, cancellationToken).ConfigureAwait(false))
        {
            findings.Add(device);
            progress.Found(findings.Devices.Count);
            await WriteAsync(() => ScanJson.Line(device)).ConfigureAwait(false);
        }
    }

    private async Task VisitAsync(IAsyncEnumerable<NetworkHost> hosts, ScanFindings findings, ScanProgress progress, CancellationToken cancellationToken)
    {
        progress.Visit(flags.Networks);
        await foreach (var found in hosts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            findings.Add(found);
            progress.Found(findings.Devices.Count);
            await WriteAsync(() => found.Device is { } device ? ScanJson.Line(device) : ScanJson.Line(found)).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(Func<string> line) => flags.IsJson ? host.Console.Out.WriteLineAsync(line()) : Task.CompletedTask;

    private void Save(ScanFindings findings, IReadOnlyList<DeviceEntry> known)
    {
        if (flags.Snapshot is not { } path)
            return;
        try
        {
            SnapshotFile.Save(path, findings.Devices, known, host.Time.GetUtcNow());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TuyaException($"The snapshot cannot be written: {e.Message}", inner: e);
        }
    }
}
