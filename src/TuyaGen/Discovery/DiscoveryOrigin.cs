namespace TuyaGen;

/// <summary>How a device was found.</summary>
public enum DiscoveryOrigin
{
    /// <summary>It was heard: a broadcast of its own, or the answer to a probe.</summary>
    Broadcast,

    /// <summary>It was found by a connection to its address.</summary>
    NetworkScan,
}
