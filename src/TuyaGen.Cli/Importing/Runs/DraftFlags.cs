using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>What <c>tuya draft</c> was asked for.</summary>
internal sealed record DraftFlags
{
    /// <summary>The name or id of the device, where it is in the devices file.</summary>
    public string? Wanted { get; init; }

    public required DeviceFlags Device { get; init; }

    public required CloudFlags Cloud { get; init; }

    /// <summary>Whether the cloud is not asked.</summary>
    public bool IsOffline { get; init; }

    /// <summary>The file of the document, or a folder in which it has the name of the device.</summary>
    public required string Out { get; init; }

    /// <summary>The name of the device model.</summary>
    public string? Name { get; init; }

    public bool IsJson { get; init; }

    public bool IsVerbose { get; init; }
}
