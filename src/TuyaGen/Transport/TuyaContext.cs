using System.Diagnostics.Metrics;
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
