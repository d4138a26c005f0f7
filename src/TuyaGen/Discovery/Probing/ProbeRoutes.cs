using System.Buffers.Binary;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace TuyaGen.Discovery;

/// <summary>
/// The ways to ask everybody: out of each IPv4 address of each interface that is up, to the broadcast address of its network and to the
/// limited one, 255.255.255.255. The answer goes to the address that the question names, so each interface asks for itself.
/// </summary>
internal static class ProbeRoutes
{
    // Two hosts or fewer: such a network has no broadcast address.
    private const int FirstPrefixWithoutBroadcast = 31;

    public static IReadOnlyList<ProbeRoute> Everywhere() =>
        [.. NetworkInterface.GetAllNetworkInterfaces()
            .Where(i => i.NetworkInterfaceType != NetworkInterfaceType.Loopback && i.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses)
            .SelectMany(a => Of(a.Address, a.PrefixLength))];

    /// <summary>The ways out of one of our addresses; none for an address of another family or without a network.</summary>
    public static IEnumerable<ProbeRoute> Of(IPAddress own, int prefixLength)
    {
        if (own.AddressFamily != AddressFamily.InterNetwork || IPAddress.IsLoopback(own) || prefixLength is < 1 or >= FirstPrefixWithoutBroadcast)
            yield break;
        yield return new(own, Broadcast(own, prefixLength));
        yield return new(own, IPAddress.Broadcast);
    }

    /// <summary>The way to an address.</summary>
    /// <param name="target">The address.</param>
    /// <param name="own">Which of our addresses to use; <see cref="IPAddress.Any"/> for the one that the system would.</param>
    /// <exception cref="SocketException">There is none.</exception>
    public static ProbeRoute To(IPAddress target, IPAddress own)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
        socket.Bind(new IPEndPoint(own, 0));
        socket.Connect(target, Prober.Port);
        return new(((IPEndPoint)socket.LocalEndPoint!).Address, target);
    }

    private static IPAddress Broadcast(IPAddress own, int prefixLength)
    {
        Span<byte> bytes = stackalloc byte[4];
        own.TryWriteBytes(bytes, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, BinaryPrimitives.ReadUInt32BigEndian(bytes) | (uint.MaxValue >> prefixLength));
        return new(bytes);
    }
}
