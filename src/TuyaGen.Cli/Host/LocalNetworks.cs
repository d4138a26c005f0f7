using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace TuyaGen.Cli.Host;

/// <summary>The IPv4 networks that this machine is in.</summary>
internal static class LocalNetworks
{
    private static readonly string[] VpnNames = ["tun", "tap", "wg", "utun", "ppp", "tailscale", "zt", "ipsec", "nordlynx"];
    private static readonly string[] ContainerNames = ["docker", "br-", "veth", "virbr", "cni", "flannel", "podman", "lxc", "lxd", "vmnet", "vboxnet", "vethernet"];

    public static IReadOnlyList<LocalNetwork> All()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces()
                .Where(i => i.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
                .SelectMany(i => i.GetIPProperties().UnicastAddresses
                    .Where(a => a.Address.AddressFamily == AddressFamily.InterNetwork)
                    .Select(a => new LocalNetwork(i.Name, a.Address, a.PrefixLength, KindOf(i.Name, i.NetworkInterfaceType))))];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }

    /// <summary>What an interface leads to, by what the system says and by the names that programs give theirs.</summary>
    public static NetworkKind KindOf(string name, NetworkInterfaceType type)
    {
        if (type == NetworkInterfaceType.Loopback)
            return NetworkKind.Loopback;
        if (type is NetworkInterfaceType.Tunnel or NetworkInterfaceType.Ppp || Begins(VpnNames))
            return NetworkKind.Vpn;
        return Begins(ContainerNames) ? NetworkKind.Containers : NetworkKind.Lan;

        bool Begins(string[] beginnings) => Array.Exists(beginnings, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));
    }
}
