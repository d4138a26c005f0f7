namespace TuyaGen;

/// <summary>Something that takes connections on the port of Tuya devices.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Finding">What it is.</param>
public sealed record NetworkHost(string Address, HostFinding Finding)
{
    /// <summary>The protocol version, where its answers show it.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>The device, where it is identified.</summary>
    public DiscoveredDevice? Device { get; init; }

    /// <summary>How many connections were made to it.</summary>
    public int Connections { get; init; }
}
