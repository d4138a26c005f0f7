using System.Net;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

public sealed class ScanTests : DiscoveryTest
{
    private readonly ManualTime _time = new();

    public ScanTests() => Time = _time;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_of_every_version_is_heard_with_all_that_it_says(TuyaVersion version)
    {
        var device = SimulateFar(version, new() { ProductId = "product" });
        var scan = Scan();

        Beacon(device);
        var found = await scan.Found.NextAsync();

        Assert.Equal((device.Id, device.EndPoint.Address.ToString(), version, "product"), (found.Id, found.Address, found.Version!.Value, found.ProductKey));
        Assert.Equal((true, PortOf(version), device.EndPoint.Address.ToString()), (found.IsEncrypted, found.Port, found.Source));
        Assert.Equal((DiscoveryOrigin.Broadcast, _time.GetUtcNow()), (found.Origin, found.At));
        Assert.Equal((false, false, null, null), (found.IsDoubtful, found.HasKey, found.Name, found.Model));
    }

    [Theory]
    [InlineData(6666)]
    [InlineData(6667)]
    [InlineData(7000)]
    public async Task Every_format_is_understood_on_every_port(int port)
    {
        var devices = TuyaVersions.All.Select(v => SimulateFar(v)).ToList();
        var scan = Scan();

        devices.ForEach(d => Beacon(d, port));

        var found = await scan.Found.FirstAsync(devices.Count);
        Assert.Equal(devices.Select(d => (d.Id, (TuyaVersion?)d.Version)), found.Select(f => (f.Id, f.Version)));
    }

    [Fact]
    public async Task A_device_comes_once_and_again_when_it_changes()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Id = "one" });
        var other = SimulateFar(TuyaVersion.V33, new() { Id = "two" });
        var moved = SimulateFar(TuyaVersion.V34, new() { Id = "one" });
        var scan = Scan();

        Beacon(device);
        Beacon(device);
        Beacon(other);
        Beacon(moved);
        Beacon(moved);
        Beacon(device);

        var found = await scan.Found.FirstAsync(4);
        Assert.Equal(
            [("one", device.EndPoint.Address.ToString()), ("two", other.EndPoint.Address.ToString()), ("one", moved.EndPoint.Address.ToString()), ("one", device.EndPoint.Address.ToString())],
            found.Select(f => (f.Id, f.Address)));
        Assert.Equal(TuyaVersion.V34, found[2].Version);
    }

    [Fact]
    public async Task A_silent_device_is_asked_at_once_and_every_six_seconds()
    {
        var silent = SimulateFar(TuyaVersion.V35, new() { Beacons = new() { ProbePort = 7000, ProbeReplyPort = 7000 } });
        var late = Loopback.Next();
        var scan = Scan(Endless with { ProbeAddresses = [silent.EndPoint.Address, late] });
        Assert.Equal((silent.Id, 7000), Of(await scan.Found.NextAsync()));

        var second = Simulate(TuyaVersion.V35, new() { Address = late, Beacons = new() { ProbePort = 7000, ProbeReplyPort = 7000 } });
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal((second.Id, 7000), Of(await scan.Found.NextAsync()));

        static (string, int?) Of(DiscoveredDevice device) => (device.Id, device.Port);
    }

    [Fact]
    public async Task A_scan_ends_after_eighteen_seconds_with_what_was_heard()
    {
        var device = SimulateFar(TuyaVersion.V33);
        var scan = Scan(new());
        var all = Discovery.ScanAllAsync();
        Beacon(device);
        await scan.Found.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(17.9));
        Assert.False(all.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        await scan.EndAsync();
        Assert.Equal([device.Id], (await Deadline.WithinAsync(all, () => "The scan should have ended.")).Select(d => d.Id));
    }

    [Fact]
    public async Task A_scan_can_be_cancelled()
    {
        var scan = Scan();

        await scan.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(scan.EndAsync);
    }

    [Fact]
    public async Task One_device_can_be_looked_for()
    {
        var device = SimulateFar(TuyaVersion.V33);
        var other = SimulateFar(TuyaVersion.V34);
        Listen();
        var byId = Discovery.FindAsync(device.Id);
        var byAddress = Discovery.FindAsync(device.EndPoint.Address.ToString());
        var inVain = Discovery.FindAsync("nobody");

        Beacon(other);
        Beacon(device);

        Assert.Equal(TuyaVersion.V33, (await Deadline.WithinAsync(byId, () => "It was heard."))!.Version);
        Assert.Equal(device.Id, (await Deadline.WithinAsync(byAddress, () => "It was heard."))!.Id);
        _time.Advance(ScanOptions.Default.Duration);
        Assert.Null(await Deadline.WithinAsync(inVain, () => "The scan should have ended."));
    }

    [Fact]
    public async Task What_is_known_of_a_device_is_told_and_its_key_is_not()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { ProductId = "known-product" });
        var catalogue = new DeviceCatalogue();
        catalogue.Add(BulbDevice.Model);
        var entry = new DeviceEntry { Id = device.Id, Name = "Desk", Key = LocalKey.Parse(device.Key), Model = "bulb" };
        var scan = Scan(Endless with { KnownDevices = [entry], Catalogue = catalogue });

        Beacon(device);
        var found = await scan.Found.NextAsync();

        Assert.Equal(("Desk", true, BulbDevice.Model), (found.Name, found.HasKey, found.Model));
        Assert.DoesNotContain(device.Key, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_another_address_is_shown_as_doubtful_and_replaces_nothing()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Id = "victim" });
        var forger = SimulateFar(TuyaVersion.V33, new() { Id = "victim", Beacons = new() { Announced = device.EndPoint.Address } });
        var nonsense = SimulateFar(TuyaVersion.V33, new() { Id = "victim", Beacons = new() { Announced = IPAddress.Broadcast } });
        var scan = Scan();
        var search = Discovery.FindAsync("victim");

        Beacon(forger);
        Beacon(nonsense);
        Beacon(device);

        var found = await scan.Found.FirstAsync(3);
        Assert.Equal([true, true, false], found.Select(f => f.IsDoubtful));
        Assert.Equal((forger.EndPoint.Address.ToString(), device.EndPoint.Address.ToString()), (found[0].Source, found[0].Address));
        Assert.Equal("255.255.255.255", found[1].Address);
        Assert.False((await Deadline.WithinAsync(search, () => "The device was heard."))!.IsDoubtful);
    }

    [Fact]
    public async Task A_scan_needs_ports_that_can_be_listened_on()
    {
        await using var deaf = new TuyaContext { BeaconPorts = [] };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new TuyaDiscovery(deaf).ScanAllAsync());
        Assert.Contains("BeaconPorts", error.Message, StringComparison.Ordinal);

        using var taken = new System.Net.Sockets.UdpClient(new IPEndPoint(BeaconAddress, 6667));
        await using var shut = new TuyaContext { BeaconPorts = [6667], BeaconAddress = BeaconAddress, ProbeAddresses = [] };
        var failure = await Assert.ThrowsAsync<TuyaException>(() => new TuyaDiscovery(shut).ScanAllAsync());
        Assert.Contains("6667", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TuyaException>(() => new TuyaDiscovery(shut).ProbeAsync());
    }

    [Fact]
    public async Task Options_out_of_range_are_told()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Discovery.ScanAsync(new() { Duration = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Discovery.ScanAsync(new() { Duration = TimeSpan.FromDays(30) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Discovery.ScanAsync(new() { ProbeInterval = TimeSpan.FromMilliseconds(1) }));
        var error = Assert.Throws<ArgumentException>(() => Discovery.ScanAsync(new() { ProbeAddresses = [IPAddress.IPv6Loopback] }));
        Assert.Contains("::1", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Discovery.ProbeAsync([IPAddress.IPv6Any]));
        await Assert.ThrowsAsync<ArgumentException>(() => Discovery.FindAsync(" "));
        Assert.Throws<ArgumentException>(() => new TuyaContext { BeaconAddress = IPAddress.IPv6Loopback });
    }

    [Fact]
    public async Task Probing_on_demand_tells_how_many_were_asked()
    {
        var silent = SimulateFar(TuyaVersion.V35, new() { Beacons = new() { ProbePort = 7000, ProbeReplyPort = 7000 } });
        var scan = Scan();

        Assert.Equal(1, await Discovery.ProbeAsync([silent.EndPoint.Address]));
        Assert.Equal(0, await Discovery.ProbeAsync([]));

        Assert.Equal(silent.Id, (await scan.Found.NextAsync()).Id);
    }

    [Fact]
    public void A_script_scans_without_await()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Beacons = new() { Target = new(BeaconAddress, 6667) } });
        using var beacons = _time.CreateTimer(_ => Beacon(device), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var clock = new Timer(_ => _time.Advance(TimeSpan.FromSeconds(1)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));

        Assert.Equal(device.Id, Discovery.Scan(Endless).First().Id);
        Assert.Equal(device.Id, Discovery.ScanAll().Single().Id);
    }
}
