using System.Net;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class BeaconTests : DeviceTest
{
    private readonly int _port = Ports.Free();

    public BeaconTests() => BeaconPorts = [_port];

    private IPEndPoint Here => new(IPAddress.Loopback, _port);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_is_found_and_its_version_with_it(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Port = 6668, Address = Loopback.Next() });
        var device = Open(simulated, change: s => s with { Address = null, Version = null });
        await ReachesAsync(device, ConnectionState.Searching);

        var query = device.QueryAsync();
        simulated.Beacon(Here);

        Assert.Equal(simulated.Dps, (await query).Dps);
        Assert.Equal(version, device.Version);
    }

    [Fact]
    public async Task A_beacon_wakes_a_sleeping_attempt_and_brings_the_new_address()
    {
        var old = Simulate(TuyaVersion.V33, new() { Id = "mover", Key = "0123456789abcdef" });
        var device = Open(old, Options with { ReconnectMin = TimeSpan.FromSeconds(10), ReconnectMax = TimeSpan.FromSeconds(60) });
        await device.QueryAsync();
        old.Pause();
        old.DropClients();
        await ReachesAsync(device, ConnectionState.Waiting);

        var now = Simulate(TuyaVersion.V33, new() { Id = "mover", Key = "0123456789abcdef", Address = Loopback.Next(), Port = old.EndPoint.Port });
        now.Beacon(Here);

        await ReachesAsync(device, ConnectionState.Connected);
        Assert.Equal(now.EndPoint.ToString(), device.Address);
    }

    [Fact]
    public async Task The_version_of_a_silent_device_at_a_known_address_is_asked_for()
    {
        var simulated = Simulate(TuyaVersion.V35, new() { Address = Loopback.Next(), Beacons = new() { ProbePort = 7000, ProbeReplyPort = _port } });
        var device = Open(simulated, change: s => s with { Version = null });

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        Assert.Equal(TuyaVersion.V35, device.Version);
    }

    [Fact]
    public async Task A_pinned_address_stays()
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Id = "pinned", Key = "0123456789abcdef" });
        var device = Open(simulated, Options with { PinAddress = true });
        await device.QueryAsync();
        var other = Simulate(TuyaVersion.V33, new() { Id = "pinned", Key = "0123456789abcdef", Address = Loopback.Next() });

        other.Beacon(Here);
        other.Beacon(Here);
        await device.QueryAsync();

        Assert.Equal(simulated.EndPoint.ToString(), device.Address);
    }
}
