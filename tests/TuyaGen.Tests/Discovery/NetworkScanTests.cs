using System.Net;
using System.Net.Sockets;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Discovery;

public sealed class NetworkScanTests : DiscoveryTest
{
    private static readonly NetworkScanOptions Quick = new()
    {
        AnswerTimeout = TimeSpan.FromSeconds(1),
        Pause = TimeSpan.FromMilliseconds(20),
    };

    [Fact]
    public async Task Devices_of_every_version_are_recognised_by_their_keys()
    {
        var devices = TuyaVersions.All.Select(v => SimulateFar(v)).ToArray();

        var hosts = await ScanAsync(Quick with { KnownDevices = [.. devices.Reverse().Select(Entry)] }, devices);

        Assert.Equal(
            devices.Select(d => (d.EndPoint.Address.ToString(), HostFinding.Identified, (TuyaVersion?)d.Version, d.Id)),
            hosts.OrderBy(h => h.Version).Select(h => (h.Address, h.Finding, h.Device!.Version, h.Device.Id)));
        Assert.All(hosts, h => Assert.Equal((DiscoveryOrigin.NetworkScan, "device", true), (h.Device!.Origin, h.Device.Name, h.Device.HasKey)));
    }

    [Theory]
    [InlineData(TuyaVersion.V31)]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task The_version_need_not_be_known(TuyaVersion version)
    {
        var device = SimulateFar(version);

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = [Stranger(1), Entry(device) with { Version = null, Address = null }] }, device));

        Assert.Equal((HostFinding.Identified, version, device.Id), (host.Finding, host.Version!.Value, host.Device!.Id));
    }

    [Theory]
    [InlineData(TuyaVersion.V31, HostFinding.Identified)]
    [InlineData(TuyaVersion.V33, HostFinding.NoKeyFits)]
    [InlineData(TuyaVersion.V34, HostFinding.NoKeyFits)]
    [InlineData(TuyaVersion.V35, HostFinding.Silent)]
    public async Task A_device_without_its_key_is_reported_for_what_it_shows(TuyaVersion version, HostFinding finding)
    {
        var device = SimulateFar(version);

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = [Stranger(1), Stranger(2)] }, device));

        Assert.Equal((finding, finding == HostFinding.Silent ? null : version), (host.Finding, host.Version));
        Assert.Equal((finding == HostFinding.Identified ? device.Id : null, false), (host.Device?.Id, host.Device?.HasKey ?? false));
    }

    [Fact]
    public async Task Without_any_key_a_host_is_asked_once()
    {
        var device = SimulateFar(TuyaVersion.V35);

        var host = Assert.Single(await ScanAsync(Quick, device));

        Assert.Equal((HostFinding.Silent, 1, 1L), (host.Finding, host.Connections, device.Connections));
    }

    [Fact]
    public async Task A_signed_answer_is_compared_with_all_keys_and_nothing_more_is_asked()
    {
        var device = SimulateFar(TuyaVersion.V34);
        DeviceEntry[] keys = [.. Enumerable.Range(0, 40).Select(Stranger), Entry(device) with { Address = null, Version = null }];

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = keys }, device));

        Assert.Equal((device.Id, 2, 2L), (host.Device!.Id, host.Connections, device.Connections));
    }

    [Fact]
    public async Task No_more_keys_are_tried_than_allowed_and_those_of_the_address_come_first()
    {
        var device = SimulateFar(TuyaVersion.V35);
        DeviceEntry[] strangers = [.. Enumerable.Range(0, 9).Select(Stranger)];
        var options = Quick with { MaxKeysPerHost = 3 };

        var known = Assert.Single(await ScanAsync(options with { KnownDevices = [.. strangers, Entry(device) with { Version = null }] }, device));
        var before = device.Connections;
        var unknown = Assert.Single(await ScanAsync(options with { KnownDevices = [.. strangers, Entry(device) with { Address = null, Version = null }] }, device));

        Assert.Equal((HostFinding.Identified, 2), (known.Finding, known.Connections));
        Assert.Equal((HostFinding.Silent, 4, before + 4), (unknown.Finding, unknown.Connections, device.Connections));
    }

    [Fact]
    public async Task Keys_are_tried_on_one_connection_where_a_device_refuses_in_plain_words()
    {
        var device = SimulateFar(TuyaVersion.V33, new() { Faults = [Plain(r => r.Json is not { Length: > 0 } json || !json.Contains("devId", StringComparison.Ordinal))] });
        DeviceEntry[] keys = [.. Enumerable.Range(0, 5).Select(Stranger), Entry(device) with { Address = null, Version = null }];

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = keys }, device));

        Assert.Equal((HostFinding.Identified, TuyaVersion.V33, device.Id, 1), (host.Finding, host.Version, host.Device?.Id, host.Connections));
    }

    [Theory]
    [InlineData(TuyaVersion.V32)]
    [InlineData(TuyaVersion.V33)]
    public async Task A_device_that_wants_a_list_is_given_one(TuyaVersion version)
    {
        var device = SimulateFar(version, new()
        {
            Kind = DeviceKind.Device22,
            Faults = [Plain(r => r.Command != TuyaCommand.ControlNew, "json obj data unvalid")],
        });

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = [Stranger(1), Entry(device) with { Address = null }] }, device));

        Assert.Equal((HostFinding.Identified, device.Id), (host.Finding, host.Device?.Id));
    }

    [Fact]
    public async Task A_device_that_another_client_holds_is_busy()
    {
        var device = SimulateFar(TuyaVersion.V34);
        await using var elsewhere = new TuyaContext { BeaconPorts = [] };
        await using var holder = new TuyaDevice(device.Settings, elsewhere);
        await holder.QueryAsync();

        var host = Assert.Single(await ScanAsync(Quick with { KnownDevices = [Entry(device), Stranger(1), Stranger(2)] }, device));

        Assert.Equal((HostFinding.Busy, 2), (host.Finding, host.Connections));
    }

    [Fact]
    public async Task A_device_to_which_this_program_is_connected_is_left_alone()
    {
        var device = SimulateFar(TuyaVersion.V33);
        await Open(device).QueryAsync();

        Assert.Empty(await ScanAsync(Quick with { KnownDevices = [Entry(device)] }, device));
        Assert.Equal(1, device.Connections);
    }

    [Fact]
    public async Task Addresses_that_are_skipped_or_closed_do_not_come()
    {
        var skipped = SimulateFar(TuyaVersion.V33);
        var device = SimulateFar(TuyaVersion.V33);
        var progress = new Probe<double>("progress");

        var hosts = await ScanAsync(
            Quick with { KnownDevices = [Entry(device)], Skip = [skipped.EndPoint.Address.ToString()], Progress = new Reports(progress) },
            [skipped.EndPoint.Address.ToString(), device.EndPoint.Address.ToString(), Loopback.Next().ToString(), Loopback.Next().ToString()]);

        Assert.Equal([device.Id], hosts.Select(h => h.Device!.Id));
        Assert.Equal(0, skipped.Connections);
        Assert.Equal(1.0, progress.Seen.Max());
        Assert.Equal(3, progress.Seen.Count);
    }

    [Fact]
    public async Task A_host_that_talks_nonsense_without_end_is_given_up()
    {
        var address = Loopback.Next();
        using var listener = new TcpListener(address, 6668);
        listener.Start();
        var babble = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            try
            {
                while (true)
                    await client.GetStream().WriteAsync(new byte[1024]);
            }
            catch (IOException)
            {
                // The scan has hung up.
            }
        });

        var host = Assert.Single(await ScanAsync(Quick, [address.ToString()]));

        Assert.Equal((HostFinding.Silent, 1), (host.Finding, host.Connections));
        await Deadline.WithinAsync(babble, () => "The scan should have hung up.");
    }

    [Fact]
    public async Task A_scan_can_be_left_at_any_time()
    {
        var device = SimulateFar(TuyaVersion.V33);
        var slow = SimulateFar(TuyaVersion.V35);
        using var stop = new CancellationTokenSource();
        string[] networks = [device.EndPoint.Address.ToString(), slow.EndPoint.Address.ToString()];
        var patient = Quick with { KnownDevices = [Entry(device), Stranger(1)], AnswerTimeout = TimeSpan.FromMinutes(5) };

        await foreach (var host in Discovery.ScanNetworkAsync(networks, patient))
        {
            Assert.Equal(device.Id, host.Device!.Id);
            break;
        }

        await using var hosts = Discovery.ScanNetworkAsync(networks, patient, stop.Token).GetAsyncEnumerator();
        await hosts.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await hosts.MoveNextAsync());
    }

    [Fact]
    public void A_script_scans_a_network_without_await()
    {
        var device = SimulateFar(TuyaVersion.V31);

        Assert.Equal(device.Id, Discovery.ScanNetwork([device.EndPoint.Address.ToString()], Quick).Single().Device!.Id);
    }

    [Fact]
    public void What_makes_no_sense_is_told_at_once()
    {
        Assert.Contains("10.0.0.0/8", Assert.Throws<ArgumentException>(() => Discovery.ScanNetworkAsync(["10.0.0.0/8"])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Discovery.ScanNetworkAsync([]));
        Assert.Throws<ArgumentNullException>(() => Discovery.ScanNetworkAsync(null!));
        NetworkScanOptions[] wrong =
        [
            new() { MaxConcurrency = 0 }, new() { MaxConcurrency = 1000 }, new() { MaxKeysPerHost = -1 }, new() { ConnectTimeout = TimeSpan.Zero },
            new() { AnswerTimeout = TimeSpan.Zero }, new() { Pause = TimeSpan.FromSeconds(-1) }, new() { Port = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => Discovery.ScanNetworkAsync(["10.0.0.0/24"], options)));
    }

    private static DeviceEntry Entry(SimulatedDevice device) => new()
    {
        Id = device.Id,
        Name = "device",
        Key = LocalKey.Parse(device.Key),
        Version = device.Version,
        Address = device.EndPoint.Address.ToString(),
    };

    private static DeviceEntry Stranger(int number) => new() { Id = $"stranger-{number}", Key = LocalKey.Parse($"0123456789abcd{number:00}") };

    private static Refuse Plain(Func<SimulatedRequest, bool> when, string text = "data format error") =>
        new() { When = when, Encrypted = false, Text = text, ReturnCode = 1 };

    private Task<List<NetworkHost>> ScanAsync(NetworkScanOptions options, params SimulatedDevice[] devices) =>
        ScanAsync(options, [.. devices.Select(d => d.EndPoint.Address.ToString())]);

    private async Task<List<NetworkHost>> ScanAsync(NetworkScanOptions options, string[] networks)
    {
        var hosts = new List<NetworkHost>();
        await foreach (var host in Discovery.ScanNetworkAsync(networks, options))
            hosts.Add(host);
        return hosts;
    }

    private sealed class Reports(Probe<double> probe) : IProgress<double>
    {
        public void Report(double value) => probe.Add(value);
    }
}
