namespace TuyaGen.Cli.Input;

/// <summary>What a command line says about a run of the wizard.</summary>
internal sealed record WizardFlags
{
    public CloudFlags Cloud { get; init; } = new();

    public ScanFlags Scan { get; init; } = new();

    public string CredentialsPath => Cloud.CredentialsFile ?? CloudAccess.DefaultFile;

    public string DevicesPath { get; init; } = "devices.json";

    public string RawPath { get; init; } = "tuya-raw.json";

    public string SnapshotPath => Scan.Snapshot ?? "snapshot.json";

    /// <summary>Whether nobody is asked.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the network is left alone.</summary>
    public bool SkipsScan { get; init; }

    /// <summary>Whether the cloud is left alone.</summary>
    public bool IsOffline { get; init; }

    public bool ShowsKeys { get; init; }

    public bool IsJson => Scan.IsJson;
}
