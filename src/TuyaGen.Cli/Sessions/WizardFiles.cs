using TuyaGen.Cli.Files;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>The four files of the wizard. All are opened before anything is asked of anybody, so that what is in the way is told first.</summary>
internal sealed class WizardFiles
{
    private readonly CredentialsDocument _credentials;
    private readonly RawDocument _raw;
    private readonly string _snapshot;

    /// <exception cref="UsageException">A file is something else than it should be, or cannot be there.</exception>
    public WizardFiles(WizardFlags flags)
    {
        _credentials = CredentialsDocument.Open(flags.CredentialsPath);
        Devices = DevicesDocument.Open(flags.DevicesPath);
        _raw = RawDocument.Open(flags.RawPath);
        _snapshot = flags.SnapshotPath;
        _ = DevicesDocument.Open(_snapshot);
    }

    public DevicesDocument Devices { get; }

    /// <summary>Those of the files that are merged.</summary>
    public IEnumerable<UserFile> All => [Devices.File, _raw.File, _credentials.File];

    /// <summary>The snapshot, where it was written.</summary>
    public string? Snapshot { get; private set; }

    /// <summary>What the cloud said last.</summary>
    /// <exception cref="UsageException">It never said anything.</exception>
    public CloudHarvest LastHarvest() => _raw.Devices.Count > 0 || Devices.Entries.Count > 0
        ? new(_raw.Devices)
        : throw new UsageException(
            $"There is nothing to work from offline: neither {_raw.File.Path} nor {Devices.File.Path} lists a device. Run the wizard once without --offline.");

    /// <summary>Takes over and writes what the cloud said.</summary>
    /// <returns>What became of each device.</returns>
    /// <exception cref="TuyaException">A file cannot be written.</exception>
    public IReadOnlyList<DeviceChange> Take(CloudHarvest harvest, DateTimeOffset now)
    {
        // Without any answer of the cloud, none of the devices is missing in it.
        if (harvest.Devices.Count == 0)
            return [.. Devices.Entries.Select(e => new DeviceChange(e.Id, DeviceChangeKind.Unchanged))];
        var formerNames = _raw.Devices.ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);
        var changes = Devices.Merge(harvest.Devices, harvest.Mappings, harvest.Region, formerNames);
        Devices.Save();
        if (harvest.Project is { } project)
        {
            _raw.Save(harvest.Devices, project.AccessId, now);
            _credentials.Save(project, harvest.Region);
        }

        return changes;
    }

    /// <summary>Notes and writes where devices were found. Where none was, the older places stay.</summary>
    /// <exception cref="TuyaException">A file cannot be written.</exception>
    public void Locate(IReadOnlyList<DiscoveredDevice> found, DateTimeOffset now)
    {
        foreach (var device in found)
            Devices.Locate(device);
        Devices.Save();
        if (found.Count == 0)
            return;
        try
        {
            SnapshotFile.Save(_snapshot, found, Devices.Entries, now);
            Snapshot = _snapshot;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TuyaException(e.Message, inner: e);
        }
    }
}
