using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.TestSupport;

/// <summary>Ports that nothing listens on.</summary>
public static class Ports
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that is free for TCP and UDP on 127.0.0.1, and that no other call of this process was given.</summary>
    public static int Free()
    {
        while (true)
        {
            using var tcp = new TcpListener(IPAddress.Loopback, 0);
            tcp.Start();
            var port = ((IPEndPoint)tcp.LocalEndpoint).Port;
            if (IsFreeForUdp(port) && Given.TryAdd(port, true))
                return port;
        }
    }

    private static bool IsFreeForUdp(int port)
    {
        try
        {
            using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
