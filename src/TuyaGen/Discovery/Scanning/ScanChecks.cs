using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Discovery;

/// <summary>Checks of options, with sentences.</summary>
internal static class ScanChecks
{
    /// <summary>The longest time that timers take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    public static void Require(bool holds, string name, object value, string wanted)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {wanted}.");
    }

    public static void RequireIPv4(IReadOnlyList<IPAddress>? addresses, string name)
    {
        if (addresses?.FirstOrDefault(a => a?.AddressFamily != AddressFamily.InterNetwork) is { } other)
            throw new ArgumentException($"Devices are asked over IPv4 only; {other} is no IPv4 address.", name);
    }
}
