using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Cli.Host;

/// <summary>A network that this machine is in.</summary>
/// <param name="Interface">The name of the interface.</param>
/// <param name="Address">This machine's address in it.</param>
/// <param name="PrefixLength">How many bits of the address are the network's.</param>
/// <param name="Kind">What kind of network it is.</param>
internal sealed record LocalNetwork(string Interface, IPAddress Address, int PrefixLength, NetworkKind Kind)
{
    private const int AddressBits = 32;

    public bool Contains(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && (Bits(address) & Mask) == (Bits(Address) & Mask);

    /// <summary>What it is, in words.</summary>
    public override string ToString()
    {
        var kind = Kind switch
        {
            NetworkKind.Vpn => ", a VPN",
            NetworkKind.Containers => ", of containers",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Interface} ({Address}/{PrefixLength}{kind})");
    }

    private uint Mask => PrefixLength <= 0 ? 0 : uint.MaxValue << (AddressBits - PrefixLength);

    private static uint Bits(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
}
