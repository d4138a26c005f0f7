using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Host;

/// <summary>What commands work with.</summary>
/// <param name="Console">Where they read and write.</param>
/// <param name="Catalogue">The device models that they know.</param>
internal sealed record CliHost(ICliConsole Console, DeviceCatalogue Catalogue)
{
    /// <summary>Where broadcasts are heard, when the address or the version of a device is not known.</summary>
    public IReadOnlyList<int> BeaconPorts { get; init; } = [6666, 6667, 7000];

    /// <summary>Whom to ask for devices that stay silent until asked; null for everybody.</summary>
    public IReadOnlyList<IPAddress>? ProbeAddresses { get; init; }

    /// <summary>Connections to the cloud; null for those that lead there. Options of a command cannot change it, so that no secret goes astray.</summary>
    public HttpMessageHandler? CloudHandler { get; init; }

    /// <summary>The networks that this machine is in.</summary>
    public Func<IReadOnlyList<LocalNetwork>> Networks { get; init; } = LocalNetworks.All;

    /// <summary>The clock by which commands end.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the devices of one run share.</summary>
    /// <param name="isVerbose">Whether the log is written.</param>
    /// <param name="hearsBeacons">Whether broadcasts matter.</param>
    public TuyaContext CreateContext(bool isVerbose, bool hearsBeacons) => new()
    {
        BeaconPorts = hearsBeacons ? BeaconPorts : [],
        ProbeAddresses = ProbeAddresses,
        Logging = LogTo(isVerbose),
    };

    /// <summary>What a scan works with. It ends by the clock of the commands.</summary>
    public TuyaContext CreateScanContext(ScanFlags flags) => new()
    {
        Time = Time,
        BeaconPorts = BeaconPorts,
        BeaconAddress = flags.Listen ?? IPAddress.Any,
        ProbeAddresses = flags.Probe ?? ProbeAddresses,
        Logging = LogTo(flags.IsVerbose),
    };

    /// <summary>Where the log goes.</summary>
    public ILoggerFactory LogTo(bool isVerbose) => isVerbose ? new ErrorLog(Console.Error) : NullLoggerFactory.Instance;
}
