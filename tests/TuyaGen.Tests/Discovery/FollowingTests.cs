using System.Net;
using System.Net.Sockets;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

/// <summary>What the devices of a program do with what is heard.</summary>
public sealed class FollowingTests : DiscoveryTest
{
    private const string Key = "0123456789abcdef";
    private static readonly TuyaDeviceOptions Slow = Options with { ReconnectMin = TimeSpan.FromSeconds(50), ReconnectMax = TimeSpan.FromSeconds(50) };
    private readonly IPAddress _later = Loopback.Next();

    public FollowingTests() => ProbeAddresses = [_later];

    [Fact]
    public async Task A_forged_address_is_not_followed()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Id = "victim", Key = Key });
        var forger = SimulateFar(TuyaVersion.V33, new() { Id = "victim", Key = Key, Beacons = new() { Announced = _later } });
        var client = Open(device, Slow);
        await client.QueryAsync();
        var scan = Scan(Endless with { ProbeAddresses = [] });

        Beacon(forger);
        await scan.Found.NextAsync();

        Assert.Equal(device.EndPoint.ToString(), client.Address);
        Assert.Equal(0, forger.Connections);
        Assert.Single(Logged.Entries, e => e.Event.Id == 105);
    }

    [Fact]
    public async Task A_device_that_has_learnt_another_version_is_spoken_to_in_it()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Id = "updated", Key = Key });
        var client = Open(device, Slow);
        await client.QueryAsync();
        var updated = Simulate(TuyaVersion.V34, new() { Id = "updated", Key = Key, Address = _later, Port = 6668 });
        await LoseAsync(device, client);

        Beacon(updated);

        await ReachesAsync(client, ConnectionState.Connected);
        Assert.Equal((TuyaVersion.V34, updated.EndPoint.ToString()), (client.Version, client.Address));
    }

    [Fact]
    public async Task A_silent_device_without_an_address_is_asked_for()
    {
        var silent = Silent();
        var client = Open(silent, change: s => s with { Address = null, Version = null });

        Assert.Equal(silent.Dps, (await client.QueryAsync()).Dps);
        Assert.Equal((silent.EndPoint.ToString(), TuyaVersion.V35), (client.Address, client.Version));
    }

    [Fact]
    public async Task A_silent_device_that_has_moved_is_asked_for()
    {
        var before = SimulateFar(TuyaVersion.V35, new() { Id = "silent", Key = Key });
        var client = Open(before, Options);
        await client.QueryAsync();

        before.Pause();
        before.DropClients();
        var now = Silent();

        await ReachesAddressAsync(client, now.EndPoint.ToString());
    }

    [Fact]
    public async Task A_device_that_stays_away_is_asked_for_again_later()
    {
        var time = new ManualTime();
        var late = Loopback.Next();
        using var before = Asked(late);
        await using var context = new TuyaContext { Time = time, BeaconPorts = [6667, 7000], BeaconAddress = Loopback.Next(), ProbeAddresses = [late] };
        await using var client = new TuyaDevice(DeviceSettings.Of("silent", Key), context);
        await Deadline.WithinAsync(before.ReceiveAsync(), () => "It should have been asked for at once.");
        before.Dispose();
        await time.WaitForTimersAsync(1);
        await using var silent = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Id = "silent", Key = Key, Version = TuyaVersion.V35, Address = late, Port = 6668, Beacons = new() { ProbePort = 7000 },
        });

        time.Advance(TimeSpan.FromSeconds(6));

        await ReachesAsync(client, ConnectionState.Connected);
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_device_whose_address_is_pinned()
    {
        using var asked = Asked(_later);
        var settings = DeviceSettings.Of("pinned", Key, $"127.0.0.1:{Ports.Free()}", TuyaVersion.V35) with { Options = Impatient with { PinAddress = true } };
        var client = Keep(new TuyaDevice(settings, Context));

        await ReachesAsync(client, ConnectionState.Waiting);
        await ReachesAsync(client, ConnectionState.Connecting);
        await ReachesAsync(client, ConnectionState.Waiting);

        Assert.Equal(settings.Address, client.Address);
        Assert.Equal(0, asked.Available);
    }

    // A program of this machine that listens everywhere may have the port too.
    private static UdpClient Asked(IPAddress address)
    {
        var client = new UdpClient(AddressFamily.InterNetwork);
        client.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        client.Client.Bind(new IPEndPoint(address, 7000));
        return client;
    }

    private SimulatedDevice Silent() => Simulate(
        TuyaVersion.V35, new() { Id = "silent", Key = Key, Address = _later, Port = 6668, Beacons = new() { ProbePort = 7000 } });

    private static async Task LoseAsync(SimulatedDevice device, TuyaDevice client)
    {
        device.Pause();
        device.DropClients();
        await ReachesAsync(client, ConnectionState.Waiting);
    }

    private static async Task ReachesAddressAsync(TuyaDevice client, string address)
    {
        using var stop = new CancellationTokenSource(Deadline.Limit);
        await foreach (var happened in client.WatchEventsAsync(stop.Token))
        {
            if (happened is ConnectionChanged { Connection.State: ConnectionState.Connected } && client.Address == address)
                return;
        }
    }
}
