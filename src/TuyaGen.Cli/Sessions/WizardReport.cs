using TuyaGen.Cli.Files;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>What a run of the wizard came to.</summary>
/// <param name="Flags">What was asked for.</param>
/// <param name="Files">The files.</param>
/// <param name="Harvest">What the cloud said.</param>
/// <param name="Changes">What became of each device.</param>
/// <param name="Findings">What was found on the network; null where nobody looked.</param>
internal sealed record WizardReport(
    WizardFlags Flags, WizardFiles Files, CloudHarvest Harvest, IReadOnlyList<DeviceChange> Changes, ScanFindings? Findings)
{
    private readonly Dictionary<string, DeviceChange> _changes = Changes.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, DiscoveredDevice> _found =
        (Findings?.Devices ?? []).Where(d => !d.IsDoubtful).ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>The devices of the file.</summary>
    public IReadOnlyList<DeviceEntry> Entries { get; } = Files.Devices.Entries;

    /// <summary>What became of a device.</summary>
    public DeviceChange? ChangeOf(DeviceEntry entry) => _changes.GetValueOrDefault(entry.Id);

    /// <summary>Whether a device was found on the network.</summary>
    public bool IsFound(DeviceEntry entry) => _found.ContainsKey(entry.Id);

    /// <summary>Devices on the network that the file does not know.</summary>
    public IEnumerable<DiscoveredDevice> Strangers => _found.Values.ExceptBy(Entries.Select(e => e.Id), d => d.Id);

    /// <summary>The files that were written, each with the place of its old content, if there was one.</summary>
    public IEnumerable<(string Path, string? Backup)> Written
    {
        get
        {
            foreach (var file in Files.All.Where(f => f.IsWritten))
                yield return (file.Path, file.Backup);
            if (Files.Snapshot is { } snapshot)
                yield return (snapshot, null);
        }
    }
}
