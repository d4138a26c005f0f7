using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

public sealed class BeaconPortTests : DiscoveryTest
{
    private readonly ManualTime _time = new();

    public BeaconPortTests() => Time = _time;

    [Fact]
    public async Task A_port_that_another_program_shares_is_heard_by_both()
    {
        const string everywhere = "127.255.255.255";
        var port = Ports.Free();
        using var other = Share(port, SocketOptionName.ReuseAddress);
        await using var context = new TuyaContext { BeaconPorts = [port], ProbeAddresses = [], Logging = Logged };
        await using var scan = new RunningScan(new(context), Endless);
        using var third = Share(port, SocketOptionName.ReuseAddress);
        var device = SimulateFar(TuyaVersion.V33);

        device.Beacon(new(IPAddress.Parse(everywhere), port));

        Assert.Equal(device.Id, (await scan.Found.NextAsync()).Id);
        Assert.Equal(device.Id, Read((await ReceiveAsync(other)).Buffer).Id);
        Assert.Equal(device.Id, Read((await ReceiveAsync(third)).Buffer).Id);
        Assert.DoesNotContain(Logged.Entries, e => e.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_port_that_another_program_keeps_is_told_once_tried_again_and_had_in_the_end()
    {
        var device = SimulateFar(TuyaVersion.V33);
        var other = SimulateFar(TuyaVersion.V31);
        RunningScan scan;
        using (new UdpClient(new IPEndPoint(BeaconAddress, 6667)))
        {
            scan = Scan();
            Beacon(other);
            Assert.Equal(other.Id, (await scan.Found.NextAsync()).Id);

            for (var i = 0; i < 4; i++)
                await PassWaitAsync();
        }

        await PassWaitAsync();
        Assert.True(await Task.Run(ListensAgain), "The port should have been listened on after all.");
        Beacon(device);

        Assert.Equal(device.Id, (await scan.Found.NextAsync()).Id);
        var told = Assert.Single(Logged.Entries, e => e.Event.Id == 100);
        Assert.Equal(LogLevel.Warning, told.Level);
        Assert.Contains("6667", told.Message, StringComparison.Ordinal);
        Assert.Contains("close that program", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_fails_is_replaced()
    {
        var sockets = new Probe<Socket>("sockets");
        var heard = new Probe<int>("datagrams");
        using var stop = new CancellationTokenSource();
        var address = Loopback.Next();
        var port = new TuyaGen.Discovery.BeaconPort(
            6667, () => Bind(address, sockets), (datagram, _, _) => heard.Add(datagram.Length), _time, Logged.CreateLogger("test"));
        port.Open();
        var run = port.RunAsync(stop.Token);
        var first = await sockets.NextAsync();
        Send(address, 1);
        Assert.Equal(1, await heard.NextAsync());

        first.Dispose();
        await _time.AdvanceToNextTimerAsync();

        await sockets.NextAsync();
        Send(address, 2);
        Assert.Equal(2, await heard.NextAsync());
        Assert.True(port.IsOpen);
        await stop.CancelAsync();
        await Deadline.WithinAsync(run, () => "The port should have ended.");
        Assert.False(port.IsOpen);
    }

    [Fact]
    public async Task A_defect_of_ours_makes_nobody_deaf()
    {
        var heard = new Probe<int>("datagrams");
        using var stop = new CancellationTokenSource();
        var address = Loopback.Next();
        var port = new TuyaGen.Discovery.BeaconPort(
            6667, () => Bind(address, null), (datagram, _, _) => heard.Add(datagram.Length > 1 ? datagram.Length : throw new FormatException()),
            _time, Logged.CreateLogger("test"));
        port.Open();
        var run = port.RunAsync(stop.Token);

        Send(address, 1);
        Send(address, 2);

        Assert.Equal(2, await heard.NextAsync());
        Assert.Contains(Logged.Entries, e => e is { Event.Id: 107, Exception: FormatException });
        await stop.CancelAsync();
        await run;
    }

    // One timer is that of the scan's questions, the other that of the port's next try.
    private async Task PassWaitAsync()
    {
        await _time.WaitForTimersAsync(2);
        _time.Advance(TimeSpan.FromSeconds(60));
    }

    private bool ListensAgain() => SpinWait.SpinUntil(() => Logged.Entries.Any(e => e.Event.Id == 102), Deadline.Limit);

    private static Socket Bind(IPAddress address, Probe<Socket>? made)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, 6667));
        made?.Add(socket);
        return socket;
    }

    private static UdpClient Share(int port, SocketOptionName option)
    {
        var client = new UdpClient(AddressFamily.InterNetwork);
        client.Client.SetSocketOption(SocketOptionLevel.Socket, option, true);
        client.Client.Bind(new IPEndPoint(IPAddress.Any, port));
        return client;
    }

    private static Task<UdpReceiveResult> ReceiveAsync(UdpClient client) =>
        Deadline.WithinAsync(client.ReceiveAsync(), () => "The other program should have heard the device too.");

    private static void Send(IPAddress to, int length)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SendTo(new byte[length], new IPEndPoint(to, 6667));
    }
}
