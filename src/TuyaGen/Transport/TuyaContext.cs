using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TuyaGen.Discovery;
using TuyaGen.Transport;

namespace TuyaGen;

/// <summary>
/// What devices share: the clock, the log, the limits, the listening for broadcasts, and the registry that gives every device id one
/// connection.
/// </summary>
[SyncTwins]
public sealed partial class TuyaContext : IAsyncDisposable, IDisposable
{
    private const int MostDials = 64;

    /// <summary>Makes a context of its own; devices in it share nothing with those in others.</summary>
    public TuyaContext()
    {
        Devices = new(this);
        Beacons = new(this);
    }

    /// <summary>The context of devices that name none.</summary>
    public static TuyaContext Default { get; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where logs go. No key, nonce or token is ever among them.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Where the meter <c>TuyaGen</c> comes from, so that each host of a process has figures of its own; null for the meter that all
    /// such contexts of the process share.</summary>
    public IMeterFactory? Meters
    {
        get;
        init
        {
            field = value;
            Metrics = value is null ? TuyaMetrics.Shared : new(value);
        }
    }

    /// <summary>How many devices may be connecting at once, from the dialling to the end of the negotiation; at least 1. The others wait
    /// for their turn.</summary>
    public int MaxConcurrentDials
    {
        get;
        init
        {
            field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one dial must be possible.");
            Dials = new(value);
        }
    }

    = MostDials;

    /// <summary>The UDP ports on which broadcasts are heard; empty to hear none. The ports are shared with other programs.</summary>
    public IReadOnlyList<int> BeaconPorts { get; init; } = [6666, 6667, 7000];

    /// <summary>The IPv4 address of this machine on which broadcasts are heard; all of them unless set. Set to one address, some systems
    /// deliver only what is sent to just that address, and no broadcast.</summary>
    /// <exception cref="ArgumentException">The address is none of IPv4; discovery knows no other.</exception>
    public IPAddress BeaconAddress
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.AddressFamily == AddressFamily.InterNetwork
                ? value
                : throw new ArgumentException($"Broadcasts are heard on IPv4 only; {value} is no IPv4 address.", nameof(value));
        }
    }

    = IPAddress.Any;

    /// <summary>Whom to ask for devices that stay silent until asked, as some of 3.5 do: addresses of devices, or broadcast addresses of
    /// networks. Null for everybody on the networks of all interfaces that are up; empty for nobody.</summary>
    public IReadOnlyList<IPAddress>? ProbeAddresses { get; init; }

    /// <summary>Whether busy connections begin their next read before there is anything.</summary>
    internal bool ReadsAhead { get; init; } = SocketCompletions.AreInline;

    internal TuyaMetrics Metrics { get; private init; } = TuyaMetrics.Shared;

    internal DialGate Dials { get; private init; } = new(MostDials);

    internal DeviceRegistry Devices { get; }

    internal BeaconListener Beacons { get; }

    /// <summary>Stops listening for broadcasts. Devices are disposed by who made them.</summary>
    public async ValueTask DisposeAsync()
    {
        await Beacons.DisposeAsync().ConfigureAwait(false);
        Dials.Dispose();
    }
}
