using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>One run of <c>tuya scan</c>: search, then report.</summary>
internal sealed class ScanRun(CliHost host, ScanFlags flags)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = DeviceBook.Open(flags.DevicesFile, host.Console).Entries;
        var search = new NetworkSearch(host, flags);
        await using var own = search.ConfigureAwait(false);
        await search.RunAsync(known, cancellationToken).ConfigureAwait(false);
        if (!flags.IsJson)
            ScanText.Write(Terminal.On(host.Console), search.Findings, flags);
        if (flags.Snapshot is { } path)
            Save(path, search.Findings, known);
    }

    private void Save(string path, ScanFindings findings, IReadOnlyList<DeviceEntry> known)
    {
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
