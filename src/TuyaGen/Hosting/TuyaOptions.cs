using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TuyaGen;

/// <summary>The options of <c>AddTuya</c>, usually the section <c>Tuya</c> of the configuration.</summary>
public sealed class TuyaOptions
{
    /// <summary>A <c>devices.json</c> of tinytuya; what it knows of a device counts where the configuration says nothing.</summary>
    public string? DevicesFile { get; set; }

    /// <summary>The devices by the names that the program calls them.</summary>
    public IDictionary<string, TuyaDeviceOptionsEntry> Devices { get; } = new Dictionary<string, TuyaDeviceOptionsEntry>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many devices may be connecting at once, from the dialling to the end of the negotiation; at least 1.</summary>
    public int MaxConcurrentDials { get; set; } = 64;

    /// <summary>Whether broadcasts of devices are listened for, to follow changed addresses.</summary>
    public bool ListenForBeacons { get; set; } = true;

    /// <summary>Whether the devices connect when the host starts, rather than when they are first asked for.</summary>
    public bool ConnectAtStart { get; set; } = true;

    /// <summary>A context as the options want it.</summary>
    internal TuyaContext ToContext(TimeProvider? time = null, ILoggerFactory? logging = null, IMeterFactory? meters = null) => new()
    {
        Time = time ?? TimeProvider.System,
        Logging = logging ?? NullLoggerFactory.Instance,
        Meters = meters,
        MaxConcurrentDials = MaxConcurrentDials,
        BeaconPorts = ListenForBeacons ? [6666, 6667, 7000] : [],
    };
}
