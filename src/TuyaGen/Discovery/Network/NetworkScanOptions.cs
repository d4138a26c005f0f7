using System.Net;
using TuyaGen.Discovery;

namespace TuyaGen;

/// <summary>How to look for devices by connections. The defaults are gentle: a device that is asked too often, or with many wrong keys, may
/// leave the network for minutes. Lists are read when the scan begins, so they may be filled until then.</summary>
public sealed record NetworkScanOptions
{
    /// <summary>The defaults.</summary>
    public static NetworkScanOptions Default { get; } = new();

    /// <summary>What is known of devices, for instance from <see cref="DevicesFile.Load"/>. Only their keys are tried.</summary>
    public IReadOnlyList<DeviceEntry> KnownDevices { get; init; } = [];

    /// <summary>Where the models of products are looked up.</summary>
    public DeviceCatalogue Catalogue { get; init; } = DeviceCatalogue.Default;

    /// <summary>Addresses that are left out, such as those of devices that were heard.</summary>
    public IReadOnlyCollection<string> Skip { get; init; } = [];

    /// <summary>How many addresses are visited at once, 1 to 256.</summary>
    public int MaxConcurrency { get; init; } = 64;

    /// <summary>How many keys are tried on one host, one connection after the other, 0 to 64. A host whose answers carry a signature is
    /// compared with all keys and asked no more.</summary>
    public int MaxKeysPerHost { get; init; } = 12;

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a host is left alone between two connections.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The TCP port of the devices.</summary>
    public int Port { get; init; } = 6668;

    /// <summary>Is told which part of the addresses has been visited, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(KnownDevices);
        ArgumentNullException.ThrowIfNull(Catalogue);
        ArgumentNullException.ThrowIfNull(Skip);
        ScanChecks.Require(MaxConcurrency is >= 1 and <= 256, nameof(MaxConcurrency), MaxConcurrency, "from 1 to 256");
        ScanChecks.Require(MaxKeysPerHost is >= 0 and <= 64, nameof(MaxKeysPerHost), MaxKeysPerHost, "from 0 to 64");
        ScanChecks.Require(ConnectTimeout > TimeSpan.Zero && ConnectTimeout <= ScanChecks.Longest, nameof(ConnectTimeout), ConnectTimeout, "more than zero");
        ScanChecks.Require(AnswerTimeout > TimeSpan.Zero && AnswerTimeout <= ScanChecks.Longest, nameof(AnswerTimeout), AnswerTimeout, "more than zero");
        ScanChecks.Require(Pause >= TimeSpan.Zero && Pause <= ScanChecks.Longest, nameof(Pause), Pause, "zero or more");
        ScanChecks.Require(Port is >= 1 and <= IPEndPoint.MaxPort, nameof(Port), Port, "from 1 to 65535");
    }
}
