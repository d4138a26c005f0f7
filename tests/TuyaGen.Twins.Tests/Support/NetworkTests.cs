using System.Net;
using System.Net.Sockets;
using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public class NetworkTests
{
    [Fact]
    public void Free_ports_are_free_and_given_once()
    {
        var ports = Enumerable.Range(0, 20).Select(_ => Ports.Free()).ToList();

        Assert.Equal(ports.Count, ports.Distinct().Count());
        using var listener = new TcpListener(IPAddress.Loopback, ports[0]);
        listener.Start();
    }

    [Fact]
    public void Loopback_addresses_are_distinct_and_never_the_usual_one()
    {
        var addresses = Enumerable.Range(0, 600).Select(_ => Loopback.Next()).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, a => Assert.True(IPAddress.IsLoopback(a) && a.GetAddressBytes() is [127, not 0, _, not (0 or 255)]));
    }

    [Fact]
    public async Task Two_addresses_can_listen_on_one_port()
    {
        var port = Ports.Free();
        using var one = new TcpListener(Loopback.Next(), port);
        using var two = new TcpListener(Loopback.Next(), port);
        one.Start();
        two.Start();

        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)two.LocalEndpoint);

        Assert.True(two.Pending());
        Assert.False(one.Pending());
    }
}
