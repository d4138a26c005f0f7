using System.Net;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public sealed class ScanTests
{
    private readonly IPAddress _here = Loopback.Next();

    /// <summary>Listens and asks on this machine only.</summary>
    private string[] Local => ["--listen", _here.ToString(), "--probe", Loopback.Next().ToString()];

    [Fact]
    public async Task Devices_are_json_documents_as_they_are_heard()
    {
        await using var device = Start(TuyaVersion.V33, "product");
        using var file = DevicesJson.File(("Lamp", device));
        await using var scan = new RunningCli(["scan", "--json", "--devices", file.Path, .. Local]);

        await BeaconAsync(device, scan);
        var found = CliResult.Parse(await scan.LineAsync(l => l.Contains(device.Id, StringComparison.Ordinal)));
        scan.Time.Advance(TimeSpan.FromSeconds(18));
        var result = (await scan.EndAsync()).Succeeded();

        Assert.Equal((device.Id, "Lamp", "3.3", "product", "broadcast", 6667), (Text("id"), Text("name"), Text("version"), Text("product"), Text("origin"), found.GetProperty("port").GetInt32()));
        Assert.Equal(device.EndPoint.Address.ToString(), Text("address"));
        Assert.True(found.GetProperty("hasKey").GetBoolean());
        Assert.True(found.GetProperty("encrypted").GetBoolean());
        Assert.Equal(scan.Time.GetUtcNow() - TimeSpan.FromSeconds(18), found.GetProperty("at").GetDateTimeOffset());
        Assert.False(found.TryGetProperty("doubtfulSource", out _));
        Assert.Single(result.Lines);
        Assert.DoesNotContain(device.Key, result.Out, StringComparison.Ordinal);

        string? Text(string name) => found.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_table_at_the_end_tells_who_was_heard_and_who_was_not()
    {
        await using var device = Start(TuyaVersion.V34);
        await using var absent = SimulatedDevice.Start(new SimulatedDeviceOptions());
        using var file = DevicesJson.File(("Lamp", device), ("Plug", absent));
        await using var scan = new RunningCli(["scan", "--verbose", "--seconds", "5", "--devices", file.Path, .. Local]);

        await BeaconAsync(device, scan);
        await scan.ErrorAsync(l => l.Contains("Lamp at", StringComparison.Ordinal));
        scan.Time.Advance(TimeSpan.FromSeconds(5));
        var result = await scan.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Matches($@"{device.EndPoint.Address} +3\.4 +Lamp +{device.Id} .* known +broadcast", result.Out);
        Assert.EndsWith("1 device found; not found: Plug.\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_with_what_was_found_so_far()
    {
        await using var device = Start(TuyaVersion.V33);
        using var snapshot = new TempFile("");
        await using var scan = new RunningCli(["scan", "--verbose", "--snapshot", snapshot.Path, .. Local]);
        await BeaconAsync(device, scan);
        await scan.ErrorAsync(l => l.Contains(device.Id, StringComparison.Ordinal));

        var result = await scan.StopAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 device found", result.Out, StringComparison.Ordinal);
        Assert.Equal(device.Id, Assert.Single(DevicesFile.Load(snapshot.Path)).Id);
    }

    [Fact]
    public async Task A_silent_device_is_asked()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V35, Address = Loopback.Next(), Beacons = new() { ProbePort = 7000 },
        });
        await using var scan = new RunningCli(
            "scan", "--json", "--listen", _here.ToString(), "--probe", Loopback.Next().ToString(), "--probe", device.EndPoint.Address.ToString());

        var found = CliResult.Parse(await scan.LineAsync(_ => true));

        Assert.Equal((device.Id, 7000), (found.GetProperty("id").GetString(), found.GetProperty("port").GetInt32()));
    }

    [Fact]
    public async Task A_doubtful_claim_is_told_and_kept_out_of_the_snapshot()
    {
        await using var forger = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Id = "evil\u001b[2J", Address = Loopback.Next(), Beacons = new() { Announced = IPAddress.Parse("192.168.1.1") },
        });
        using var snapshot = new TempFile("");
        await using var scan = new RunningCli(["scan", "--verbose", "--snapshot", snapshot.Path, .. Local]);
        await BeaconAsync(forger, scan);
        await scan.ErrorAsync(l => l.Contains("A scan has heard", StringComparison.Ordinal));

        var result = await scan.StopAsync();

        Assert.Contains($"broadcast of {forger.EndPoint.Address}, doubtful", result.Out, StringComparison.Ordinal);
        Assert.Contains("No device was found", result.Out, StringComparison.Ordinal);
        Assert.Empty(DevicesFile.Load(snapshot.Path));
    }

    [Fact]
    public async Task A_network_is_visited_with_the_keys_of_the_devices_file()
    {
        await using var lamp = Start(TuyaVersion.V34);
        await using var stranger = Start(TuyaVersion.V33);
        using var file = new TempFile($"[{DevicesJson.Entry("Lamp", lamp)}]");
        using var snapshot = new TempFile("");
        string[] visit = ["scan", "--seconds", "0", "--cidr", $"{lamp.EndPoint.Address}/32", "--cidr", stranger.EndPoint.Address.ToString(), "--devices", file.Path];

        var table = (await Tool.RunAsync([.. visit, "--snapshot", snapshot.Path])).Succeeded();
        var json = (await Tool.RunAsync([.. visit, "--json"])).Succeeded().JsonLines.ToArray();

        Assert.Matches($@"{lamp.EndPoint.Address} +3\.4 +Lamp +{lamp.Id} +known +connection", table.Out);
        Assert.Matches($@"{stranger.EndPoint.Address} +3\.3 +connection: no known key fits", table.Out);
        Assert.EndsWith("1 device found.\n", table.Out, StringComparison.Ordinal);
        var device = Assert.Single(json, j => j.TryGetProperty("id", out _));
        Assert.Equal((lamp.Id, "network", "3.4"), (device.GetProperty("id").GetString(), device.GetProperty("origin").GetString(), device.GetProperty("version").GetString()));
        var host = Assert.Single(json, j => j.TryGetProperty("finding", out _));
        Assert.Equal((stranger.EndPoint.Address.ToString(), "noKeyFits"), (host.GetProperty("address").GetString(), host.GetProperty("finding").GetString()));
        (await Tool.RunAsync("status", "lamp", "--devices", snapshot.Path)).Succeeded();
    }

    [Fact]
    public async Task A_device_that_was_heard_is_not_visited()
    {
        await using var device = Start(TuyaVersion.V33);
        using var file = DevicesJson.File(("Lamp", device));
        await using var scan = new RunningCli(["scan", "--json", "--devices", file.Path, "--cidr", device.EndPoint.Address.ToString(), .. Local]);
        await BeaconAsync(device, scan);
        await scan.LineAsync(_ => true);

        scan.Time.Advance(TimeSpan.FromSeconds(18));

        Assert.Single((await scan.EndAsync()).Succeeded().Lines);
        Assert.Equal(0, device.Connections);
    }

    [Fact]
    public async Task Nothing_found_is_no_failure_and_says_what_may_be_the_reason()
    {
        await using var scan = new RunningCli(["scan", .. Local]);
        await scan.Time.WaitForTimersAsync(2);

        scan.Time.Advance(TimeSpan.FromSeconds(18));

        var result = (await scan.EndAsync()).Succeeded();
        Assert.StartsWith("No device was found.", result.Out, StringComparison.Ordinal);
        Assert.Contains("--cidr", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_is_a_failure()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "snapshot.json");

        var result = await Tool.RunAsync("scan", "--seconds", "0", "--cidr", Loopback.Next().ToString(), "--snapshot", folder, "--json");

        Assert.StartsWith("The snapshot cannot be written", result.FailedWith(1).ErrorJson.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write 192.168.1.0/24", "--cidr", "home")]
    [InlineData("16777216 addresses", "--cidr", "10.0.0.0/8")]
    [InlineData("--cidr", "--seconds", "0")]
    [InlineData("no number of seconds", "--seconds", "-1")]
    [InlineData("no number of seconds", "--seconds", "soon")]
    [InlineData("no number of seconds", "--seconds", "100000")]
    [InlineData("no IPv4 address", "--listen", "::1")]
    [InlineData("no IPv4 address", "--probe", "everybody")]
    [InlineData("There is no file", "--devices", "/nowhere/devices.json")]
    public async Task What_makes_no_sense_is_told_at_once(string hint, params string[] args)
    {
        Assert.Contains(hint, (await Tool.RunAsync(["scan", .. args])).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples()
    {
        var help = (await Tool.RunAsync("scan", "--help")).Succeeded().Out;

        Assert.Contains("tuya scan --cidr 192.168.20.0/24", help, StringComparison.Ordinal);
    }

    private static SimulatedDevice Start(TuyaVersion version, string? product = null) =>
        SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version, Address = Loopback.Next(), Port = 6668, ProductId = product, Dps = [new(1, true)] });

    // A datagram to a port that nobody listens on yet is lost, as at home; the clock of the scan runs once it listens.
    private async Task BeaconAsync(SimulatedDevice device, RunningCli scan)
    {
        await scan.Time.WaitForTimersAsync(2);
        device.Beacon(new(_here, 6667));
    }
}
