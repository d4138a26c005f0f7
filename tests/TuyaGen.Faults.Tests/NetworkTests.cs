using System.Net;
using System.Net.Sockets;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 12: several addresses, bridges that hide the sender, ports that others have, and errors that a UDP socket reports late.</summary>
public sealed class NetworkTests : FaultTest
{
    private const int PortBusy = 100;
    private readonly int _port = Ports.Free();

    public NetworkTests() => BeaconPorts = [_port];

    [Fact]
    public async Task A_device_with_several_addresses_is_one_device()
    {
        var simulated = Simulate(TuyaVersion.V34, new SimulatedDeviceOptions { Address = IPAddress.Any });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        device.ReplaceAddress($"{Loopback.Next()}:{simulated.EndPoint.Port}");
        await SoonAsync(simulated.WaitForRequestAsync(r => r.IsQuery && r.Connection == 2));

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
    }

    [Fact]
    public async Task A_name_with_addresses_of_both_families_reaches_a_device_that_has_one()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Address = IPAddress.Any });
        var device = Open(simulated, change: s => s with { Address = $"localhost:{simulated.EndPoint.Port}" });

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
    }

    [Fact]
    public async Task A_device_behind_a_bridge_whose_broadcast_names_another_address_is_used_at_the_given_one()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Beacons = new() { Announced = IPAddress.Parse("172.17.0.9") } });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());

        simulated.Beacon(new(IPAddress.Loopback, _port));
        simulated.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);
        Clock.Advance(Second);

        await ReachesAsync(device, ConnectionState.Connected);
        Assert.Equal(simulated.EndPoint.ToString(), device.Address);
    }

    [Fact]
    public async Task Two_programs_of_one_computer_hear_the_same_broadcast()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Port = 6668, MaxClients = 2 });
        await using var elsewhere = new TuyaContext { Time = Time, BeaconPorts = [_port] };
        var device = Open(simulated, change: Nowhere);
        await using var other = new TuyaDevice(Nowhere(simulated.Settings), elsewhere);
        await ReachesAsync(device, ConnectionState.Searching);
        await ReachesAsync(other, ConnectionState.Searching);

        simulated.Beacon(new(IPAddress.Parse("127.255.255.255"), _port));

        await ReachesAsync(device, ConnectionState.Connected);
        await ReachesAsync(other, ConnectionState.Connected);
    }

    [Fact]
    public async Task A_port_that_another_program_keeps_for_itself_is_told_and_known_addresses_still_work()
    {
        using var greedy = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ExclusiveAddressUse = true };
        greedy.Bind(new IPEndPoint(IPAddress.Any, _port));
        var simulated = Simulate(TuyaVersion.V35);
        var device = Open(simulated);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Contains(Logged.Entries, e => e.Event.Id == PortBusy && e.Message.Contains($"{_port}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asked_address_where_nothing_listens_does_not_end_the_listening()
    {
        // The question for a version meets a closed port, and the system reports that on one of the next calls.
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions { Port = 6668 });
        var device = Open(simulated, change: s => s with { Address = Loopback.Next().ToString(), Version = null });
        Clock.Advance(3 * Second);
        await ReachesAsync(device, ConnectionState.Waiting);

        simulated.Beacon(new(IPAddress.Loopback, _port));
        await UntilAsync(() => device.Address == simulated.EndPoint.ToString(), "the broadcast was heard");
        Clock.Advance(Second);

        await ReachesAsync(device, ConnectionState.Connected);
    }
}
