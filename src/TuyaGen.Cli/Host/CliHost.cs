using Microsoft.Extensions.Logging.Abstractions;

namespace TuyaGen.Cli.Host;

/// <summary>What commands work with.</summary>
/// <param name="Console">Where they read and write.</param>
/// <param name="Catalogue">The device models that they know.</param>
internal sealed record CliHost(ICliConsole Console, DeviceCatalogue Catalogue)
{
    /// <summary>Where broadcasts are heard, when the address or the version of a device is not known.</summary>
    public IReadOnlyList<int> BeaconPorts { get; init; } = [6666, 6667, 7000];

    /// <summary>The clock by which commands end.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the devices of one run share.</summary>
    /// <param name="isVerbose">Whether the log is written.</param>
    /// <param name="hearsBeacons">Whether broadcasts matter.</param>
    public TuyaContext CreateContext(bool isVerbose, bool hearsBeacons) => new()
    {
        BeaconPorts = hearsBeacons ? BeaconPorts : [],
        Logging = isVerbose ? new ErrorLog(Console.Error) : NullLoggerFactory.Instance,
    };
}
