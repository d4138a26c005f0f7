using TuyaGen.Cloud;

namespace TuyaGen.Cli.Input;

/// <summary>What a command line says about the cloud project. Each goes before the environment, and that before the credentials file.</summary>
internal sealed record CloudFlags
{
    public string? AccessId { get; init; }

    public string? AccessSecret { get; init; }

    public CloudRegion? Region { get; init; }

    /// <summary>Devices whose owners' devices are meant; none for all linked accounts.</summary>
    public IReadOnlyList<string> DeviceIds { get; init; } = [];

    public string? CredentialsFile { get; init; }

    /// <summary>Not the secret.</summary>
    public override string ToString() => AccessId ?? "the cloud project of the credentials file";
}
