using System.Net;
using TuyaGen.Discovery;

namespace TuyaGen;

/// <summary>How to listen for devices.</summary>
public sealed record ScanOptions
{
    /// <summary>The defaults.</summary>
    public static ScanOptions Default { get; } = new();

    /// <summary>How long to listen: 18 s unless set, in which a device that sends a broadcast every five to eight seconds is heard twice.
    /// <see cref="Timeout.InfiniteTimeSpan"/> to listen until cancelled.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(18);

    /// <summary>How often devices that stay silent until asked are asked; at least one second, six unless set.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Whom to ask: addresses of devices or broadcast addresses of networks. Null for what
    /// <see cref="TuyaContext.ProbeAddresses"/> says; empty for nobody, which only listens.</summary>
    public IReadOnlyList<IPAddress>? ProbeAddresses { get; init; }

    /// <summary>What is known of devices, for instance from <see cref="DevicesFile.Load"/>: gives names to those that are found, and says
    /// whose key is known.</summary>
    public IReadOnlyList<DeviceEntry> KnownDevices { get; init; } = [];

    /// <summary>Where the models of products are looked up.</summary>
    public DeviceCatalogue Catalogue { get; init; } = DeviceCatalogue.Default;

    internal void Check()
    {
        ScanChecks.Require(
            Duration == Timeout.InfiniteTimeSpan || (Duration > TimeSpan.Zero && Duration <= ScanChecks.Longest),
            nameof(Duration), Duration, "more than zero and at most 24 days, or infinite");
        ScanChecks.Require(
            ProbeInterval >= TimeSpan.FromSeconds(1) && ProbeInterval <= ScanChecks.Longest,
            nameof(ProbeInterval), ProbeInterval, "at least one second and at most 24 days");
        ScanChecks.RequireIPv4(ProbeAddresses, nameof(ProbeAddresses));
        ArgumentNullException.ThrowIfNull(KnownDevices);
        ArgumentNullException.ThrowIfNull(Catalogue);
    }
}
