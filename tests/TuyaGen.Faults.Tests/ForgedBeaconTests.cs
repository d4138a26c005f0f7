using System.Net;
using System.Net.Sockets;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 7, on UDP: broadcasts that are none, that lie, and that do not end.</summary>
public sealed class ForgedBeaconTests : FaultTest
{
    private readonly IPEndPoint _here = new(IPAddress.Loopback, Ports.Free());

    public ForgedBeaconTests() => BeaconPorts = [_here.Port];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Datagrams_that_make_no_sense_do_not_hide_one_that_does(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated, change: s => Nowhere(s) with { Version = null });
        await ReachesAsync(device, ConnectionState.Searching);
        using var sender = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var random = new Random(7);
        foreach (var size in (int[])[0, 1, 4, 15, 16, 17, 24, 40, 300, 4096, 9000])
        {
            var bytes = new byte[size];
            random.NextBytes(bytes);
            await sender.SendAsync(bytes, _here);
            "\0\0U\u00aa"u8[..Math.Min(4, size)].CopyTo(bytes);
            await sender.SendAsync(bytes, _here);
        }

        simulated.Beacon(_here);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(version, device.Version);
    }

    [Fact]
    public async Task An_address_that_the_sender_does_not_have_is_not_believed()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated, change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);
        foreach (var claimed in (IPAddress[])[IPAddress.Broadcast, IPAddress.Any, Loopback.Next()])
        {
            var liar = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Id = simulated.Id, Beacons = new() { Announced = claimed } });
            liar.Beacon(_here);
        }

        simulated.Beacon(_here);
        await ReachesAsync(device, ConnectionState.Connected);

        Assert.Equal(simulated.EndPoint.ToString(), device.Address);
        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task A_live_connection_is_not_given_up_for_a_broadcast()
    {
        var simulated = Simulate(TuyaVersion.V34, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        var impostor = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Id = simulated.Id, Port = 6668 });

        for (var i = 0; i < 20; i++)
            impostor.Beacon(_here);
        await UntilAsync(() => device.Address == impostor.EndPoint.ToString(), "the broadcast was heard");

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal((1, 0), (simulated.Connections, impostor.Connections));
    }

    [Fact]
    public async Task Impostors_that_take_turns_cannot_make_it_dial_oftener_than_its_shortest_wait()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated, change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);
        SimulatedDevice[] impostors = [.. Enumerable.Range(0, 2).Select(_ =>
            Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Id = simulated.Id, Port = 6668, Faults = [new BusySlot()] }))];
        using var stop = new CancellationTokenSource();
        var events = device.WatchEventsAsync(stop.Token);

        for (var turn = 0; turn < 20; turn++)
        {
            var impostor = impostors[turn % 2];
            impostor.Beacon(_here);
            await UntilAsync(() => device.Address == impostor.EndPoint.ToString(), "the broadcast was heard");
            await ReachesAsync(device, ConnectionState.Waiting);
        }

        await stop.CancelAsync();
        var dials = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in events)
                dials += happened is ConnectionChanged { Connection.State: ConnectionState.Connecting } ? 1 : 0;
        });
        Assert.Equal(1, dials);
        simulated.Beacon(_here);
        await UntilAsync(() => device.Address == simulated.EndPoint.ToString(), "the broadcast was heard");
        Clock.Advance(Second);
        await ReachesAsync(device, ConnectionState.Connected);
    }

    [Fact]
    public async Task A_flood_of_strangers_does_not_hide_the_device()
    {
        var simulated = Simulate(TuyaVersion.V35, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated, change: Nowhere);
        await ReachesAsync(device, ConnectionState.Searching);
        SimulatedDevice[] strangers = [.. Enumerable.Range(0, 20).Select(_ => Simulate(TuyaVersion.V33))];

        for (var i = 0; i < 2000; i++)
            strangers[i % strangers.Length].Beacon(_here);

        // The system may have thrown away what came while the listener was busy, as it may on any network; the device repeats itself.
        await UntilAsync(() => device.Connection.State == ConnectionState.Connected, "the device was found", () => simulated.Beacon(_here));
        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.All(strangers, s => Assert.Equal(0, s.Connections));
    }
}
