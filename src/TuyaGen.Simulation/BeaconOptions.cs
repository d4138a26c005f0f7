using System.Net;

namespace TuyaGen.Simulation;

/// <summary>How a simulated device lets itself be found. Without these options it does not.</summary>
public sealed record BeaconOptions
{
    /// <summary>Where beacons go, for instance 255.255.255.255:6667, or 127.0.0.1 and a port of the test; null for none that come by
    /// themselves.</summary>
    public IPEndPoint? Target { get; init; }

    /// <summary>The time between two beacons.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether beacons pause while a client is connected, as those of real devices do.</summary>
    public bool PauseWhileConnected { get; init; } = true;

    /// <summary>The address that the beacon names; null for the device's own. Real ones have named 255.255.255.255.</summary>
    public IPAddress? Announced { get; init; }

    /// <summary>The UDP port on which the device waits for the question that finds 3.5 devices, 7000 on real ones, 0 for any free one; null
    /// to be deaf to it.</summary>
    public int? ProbePort { get; init; }

    /// <summary>The UDP port of the asker to which the answer goes, 7000 on real ones.</summary>
    public int ProbeReplyPort { get; init; } = 7000;
}
