using System.Net;

namespace TuyaGen.Discovery;

/// <summary>A broadcast that was heard.</summary>
/// <param name="Beacon">What it says.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="Port">The UDP port on which it came.</param>
/// <param name="At">When.</param>
internal sealed record Sighting(Beacon Beacon, IPAddress Source, int Port, DateTimeOffset At)
{
    /// <summary>Anybody can send a datagram; only a device itself can send one from its address.</summary>
    public bool IsHonest { get; } = IPAddress.TryParse(Beacon.Address, out var claimed) && claimed.Equals(Source);
}
