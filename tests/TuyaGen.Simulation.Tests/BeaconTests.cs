using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

public sealed class BeaconTests : IDisposable
{
    private static readonly byte[] BroadcastKey = Convert.FromHexString("6c1ec8e2bb9bb59ab50b0daf649b410a");

    private readonly UdpClient _listener = new(new IPEndPoint(IPAddress.Loopback, 0));

    private IPEndPoint Here => (IPEndPoint)_listener.Client.LocalEndPoint!;

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    public void Dispose() => _listener.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_beacon_says_who_and_where_the_device_is(TuyaVersion version)
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Version = version, Address = IPAddress.Parse("127.0.0.7"), ProductId = "product" });

        device.Beacon(Here);
        var (json, from) = await ReceiveAsync(version);

        Assert.Equal(("127.0.0.7", device.Id, "product", version.ToText()), (json.Text("ip"), json.Text("gwId"), json.Text("productKey"), json.Text("version")));
        Assert.Equal(IPAddress.Parse("127.0.0.7"), from.Address);
    }

    [Fact]
    public async Task Beacons_come_by_the_clock_and_pause_while_a_client_is_connected()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions
        {
            Time = time, IdleTimeout = Timeout.InfiniteTimeSpan, Beacons = new() { Target = Here },
        });
        time.Advance(TimeSpan.Zero);
        await ReceiveAsync(TuyaVersion.V33);
        time.Advance(TimeSpan.FromSeconds(5));
        await ReceiveAsync(TuyaVersion.V33);

        using (var client = await RawClient.ConnectAsync(device))
        {
            await client.SilenceAsync();
            time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(0, _listener.Available);
        }

        await device.WaitForNoClientAsync(RawClient.Limit());
        time.Advance(TimeSpan.FromSeconds(5));
        await ReceiveAsync(TuyaVersion.V33);
    }

    [Fact]
    public async Task A_beacon_can_name_a_senseless_address()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Beacons = new() { Announced = IPAddress.Broadcast } });

        device.Beacon(Here);

        Assert.Equal("255.255.255.255", (await ReceiveAsync(TuyaVersion.V33)).Json.Text("ip"));
    }

    [Fact]
    public async Task A_probe_is_answered_to_the_address_that_it_names_and_nonsense_is_not()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V35, Beacons = new() { ProbePort = 0, ProbeReplyPort = Here.Port },
        });
        using var asker = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));

        await asker.SendAsync(new byte[] { 1, 2, 3 }, device.ProbeEndPoint!);
        await asker.SendAsync(Probe("no json"), device.ProbeEndPoint!);
        await asker.SendAsync(Probe("""{"from":"app","ip":"nowhere"}"""), device.ProbeEndPoint!);
        await asker.SendAsync(Probe("""{"from": "app", "ip": "127.0.0.1"}"""), device.ProbeEndPoint!);
        var (json, _) = await ReceiveAsync(TuyaVersion.V35);

        Assert.Equal(device.Id, json.Text("gwId"));
        Assert.Equal(0, _listener.Available);
    }

    [Fact]
    public async Task A_device_that_is_gone_says_nothing()
    {
        var time = new ManualTime();
        var device = TestDevice.Start(new SimulatedDeviceOptions { Time = time, Beacons = new() { Target = Here, ProbePort = 0 } });

        await device.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((0, 0), (_listener.Available, time.ArmedTimers));
    }

    private static byte[] Probe(string json) =>
        new ClientWire(TuyaVersion.V35) { Key = BroadcastKey }.Write(0, TuyaCommand.RequestDeviceInfo, Encoding.UTF8.GetBytes(json));

    private async Task<(JsonElement Json, IPEndPoint From)> ReceiveAsync(TuyaVersion version)
    {
        var datagram = await _listener.ReceiveAsync(RawClient.Limit());

        // Beacons of 3.4 are framed as those of 3.3.
        var wire = new ClientWire(version == TuyaVersion.V34 ? TuyaVersion.V33 : version) { Key = BroadcastKey };
        return (JsonDocument.Parse(wire.Read(datagram.Buffer).Text).RootElement, datagram.RemoteEndPoint);
    }
}
