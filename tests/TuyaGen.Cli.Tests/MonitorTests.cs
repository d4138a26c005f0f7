using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public class MonitorTests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_change_at_the_device_is_a_line(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = version, Variant = "B" });
        await using var monitor = new RunningCli(["monitor", .. Tool.To(device), "--model", "bulb"]);
        await monitor.LineAsync(l => l.Contains("Temperature = 50 %", StringComparison.Ordinal));

        device.Set(22, 400);

        Assert.Matches($@"^\d\d:\d\d:\d\d\.\d+ {device.Id} Brightness = 40 %$", await monitor.LineAsync(l => l.EndsWith("= 40 %", StringComparison.Ordinal)));
        Assert.Equal(0, (await monitor.StopAsync()).ExitCode);
    }

    [Fact]
    public async Task Of_many_devices_that_were_not_reached_the_first_are_told()
    {
        using var file = new TempFile($"[{string.Join(',', Enumerable.Range(1, 20).Select(i => $$"""{"id":"lamp{{i}}x","key":"0123456789abcdef","last_ip":"127.0.0.1:{{Ports.Free()}}","version":"3.3"}"""))}]");

        var error = (await Tool.RunAsync("monitor", "--for", "1s", "--devices", file.Path, "--json")).ErrorJson.GetProperty("error").GetString()!;

        Assert.StartsWith("20 devices were not reached. lamp1x ", error, StringComparison.Ordinal);
        Assert.EndsWith("'tuya devices --poll' tells of each.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("lamp4x", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_event_is_a_json_document()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = TuyaVersion.V35, Variant = "B" });
        await using var monitor = new RunningCli(["monitor", .. Tool.To(device), "--model", "bulb", "--json"]);
        await monitor.LineAsync(l => l.Contains("\"reply\"", StringComparison.Ordinal));

        device.Set(20, false);
        var push = CliResult.Parse(await monitor.LineAsync(l => l.Contains("\"push\"", StringComparison.Ordinal)));
        device.DropClients();
        await monitor.LineAsync(l => l.Contains("\"waiting\"", StringComparison.Ordinal));
        var result = (await monitor.StopAsync()).Succeeded();

        Assert.Equal("report", push.GetProperty("event").GetString());
        Assert.Equal(device.Id, push.GetProperty("id").GetString());
        Assert.False(push.GetProperty("dps").GetProperty("20").GetBoolean());
        Assert.False(push.GetProperty("changed").GetProperty("20").GetBoolean());
        Assert.False(push.GetProperty("state").GetProperty("Switch").GetBoolean());
        Assert.True(push.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        var states = result.JsonLines.Where(j => j.GetProperty("event").GetString() == "connection").Select(j => j.GetProperty("connection").GetString());
        Assert.Contains("connected", states);
        Assert.Contains("negotiating", states);
        Assert.Contains(result.JsonLines, j => j.TryGetProperty("reason", out _) && j.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Several_devices_are_watched_at_once()
    {
        await using var lamp = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });
        await using var plug = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Dps = [new(1, false)] });
        using var file = DevicesJson.File(("Lamp", lamp), ("Plug", plug));
        await using var monitor = new RunningCli("monitor", "lamp", "plug", "--devices", file.Path);

        await monitor.LineAsync(l => l.EndsWith("Lamp dp 1 = false", StringComparison.Ordinal));
        await monitor.LineAsync(l => l.EndsWith("Plug dp 1 = false", StringComparison.Ordinal));
        plug.Set(1, true);

        await monitor.LineAsync(l => l.EndsWith("Plug dp 1 = true", StringComparison.Ordinal));
        (await monitor.StopAsync()).Succeeded();
        Assert.Equal(1, lamp.Connections);
    }

    [Fact]
    public async Task Without_a_name_all_devices_of_the_file_are_watched()
    {
        await using var lamp = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });
        await using var hub = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Children = [new("c1") { Dps = [new(1, 20)] }] });
        using var file = new TempFile($$"""
            [{"name":"Sensor","id":"s","node_id":"c1","parent":"{{hub.Id}}"},{{DevicesJson.Entry("Lamp", lamp)}},{{DevicesJson.Entry("Lamp", hub)}},
            {"name":"Keyless","id":"k"},{"name":"Orphan","id":"o","node_id":"c1","parent":"nobody"},{"name":"Short","id":"x","key":"short"}]
            """);
        await using var monitor = new RunningCli("monitor", "--devices", file.Path);

        await monitor.LineAsync(l => l.EndsWith("Lamp dp 1 = false", StringComparison.Ordinal));
        await monitor.LineAsync(l => l.EndsWith("Sensor dp 1 = 20", StringComparison.Ordinal));
        var result = await monitor.StopAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Keyless is left out: its key is not known.", result.Error, StringComparison.Ordinal);
        Assert.Contains("Orphan is left out: its gateway nobody is not listed.", result.Error, StringComparison.Ordinal);
        Assert.Contains("Short is left out: A local key has exactly 16 characters", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, lamp.Connections + hub.Connections);
    }

    [Fact]
    public async Task Of_a_whole_file_some_devices_may_be_off()
    {
        await using var lamp = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });
        using var file = new TempFile($$"""[{{DevicesJson.Entry("Lamp", lamp)}},{"id":"off","key":"0123456789abcdef","ip":"127.0.0.1:{{Ports.Free()}}","version":"3.3"}]""");
        await using var monitor = new RunningCli("monitor", "--devices", file.Path, "--for", "10s");
        await monitor.LineAsync(l => l.EndsWith("Lamp dp 1 = false", StringComparison.Ordinal));

        monitor.Time.Advance(TimeSpan.FromSeconds(10));

        (await monitor.EndAsync()).Succeeded();
    }

    [Fact]
    public async Task Without_any_device_there_is_nothing_to_watch()
    {
        using var file = new TempFile("""[{"name":"Keyless","id":"k"}]""");

        var result = await Tool.RunAsync("monitor", "--devices", file.Path, "--json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("""{"note":"Keyless is left out: its key is not known."}""", result.Error, StringComparison.Ordinal);
        Assert.Contains("There is no device to watch", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_named_twice_is_watched_once()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });
        using var file = DevicesJson.File(("Lamp", device));
        await using var monitor = new RunningCli("monitor", "lamp", device.Id, "--devices", file.Path);
        await monitor.LineAsync(l => l.EndsWith("Lamp dp 1 = false", StringComparison.Ordinal));

        var result = await monitor.StopAsync();

        Assert.Single(result.Lines, l => l.Contains("connected to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sub_device_is_asked_once_and_then_listened_to()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34,
            Children = [new("c1") { Dps = [new(1, 20)] }],
        });
        await using var monitor = new RunningCli(["monitor", .. Tool.To(gateway), "--cid", "c1"]);
        await monitor.LineAsync(l => l.EndsWith("c1 dp 1 = 20", StringComparison.Ordinal));

        gateway.Set("c1", Dps.Of(1, 21));

        await monitor.LineAsync(l => l.EndsWith("c1 dp 1 = 21", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "passes on, of stranger, which is not registered: dp 1 = 5", "lists as online: c1; as offline: c2")]
    [InlineData(true, "\"event\":\"unclaimed\",\"cid\":\"stranger\",\"dps\":{\"1\":5}", "\"event\":\"subdevices\",\"online\":[\"c1\"],\"offline\":[\"c2\"]")]
    public async Task A_gateway_shows_what_it_says_of_sub_devices(bool isJson, string unclaimed, string list)
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, 1)], Version = TuyaVersion.V34 });
        await using var monitor = new RunningCli(["monitor", .. Tool.To(gateway), .. isJson ? (string[])["--json"] : []]);
        await monitor.LineAsync(l => l.Contains(isJson ? "\"reply\"" : "dp 1 = 1", StringComparison.Ordinal));

        gateway.Push("stranger", Dps.Of(1, 5));
        gateway.ReportChildren(["c1"], ["c2"]);

        await monitor.LineAsync(l => l.Contains(unclaimed, StringComparison.Ordinal));
        await monitor.LineAsync(l => l.Contains(list, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "GatewayOffline: its gateway is not connected")]
    [InlineData(true, "\"event\":\"presence\",\"presence\":\"gatewayoffline\"")]
    public async Task A_sub_device_shows_whether_it_is_there(bool isJson, string presence)
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V35, Children = [new("c1") { Dps = [new(1, 20)] }] });
        await using var monitor = new RunningCli(["monitor", .. Tool.To(gateway), "--cid", "c1", .. isJson ? (string[])["--json"] : []]);
        await monitor.LineAsync(l => l.Contains(isJson ? "\"dps\":{\"1\":20}" : "dp 1 = 20", StringComparison.Ordinal));

        gateway.DropClients();

        await monitor.LineAsync(l => l.Contains(presence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_by_itself_after_the_time_that_was_given()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });

        await using var monitor = new RunningCli(["monitor", .. Tool.To(device), "--for", "10s"]);
        await monitor.LineAsync(l => l.EndsWith("dp 1 = true", StringComparison.Ordinal));

        monitor.Time.Advance(TimeSpan.FromSeconds(10));

        (await monitor.EndAsync()).Succeeded();
    }

    [Fact]
    public async Task A_wrong_key_ends_it()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34 });

        var result = await Tool.RunAsync(
            "monitor", "--id", device.Id, "--address", device.EndPoint.ToString(), "--version", "3.4", "--key", "0123456789abcdef", "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(914, result.ErrorJson.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_device_that_was_never_there_is_a_failure()
    {
        await using var monitor = new RunningCli(
            "monitor", "--id", "gone", "--address", $"127.0.0.1:{Ports.Free()}", "--version", "3.3", "--key", "0123456789abcdef", "--for", "2min");
        await monitor.LineAsync(l => l.Contains("waits until", StringComparison.Ordinal));

        monitor.Time.Advance(TimeSpan.FromMinutes(2));

        var result = await monitor.EndAsync();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("refused the connection", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_one_device_do_not_fit_several()
    {
        using var file = new TempFile("""[{"id":"a","key":"0123456789abcdef"},{"id":"b","key":"0123456789abcdef"}]""");

        var result = await Tool.RunAsync("monitor", "a", "b", "--devices", file.Path, "--address", "127.0.0.1");

        Assert.Contains("--address", result.FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_one_of_several_devices_is_told_at_once()
    {
        await using var device = SimulatedDevice.Start();
        using var file = new TempFile($$"""[{{DevicesJson.Entry("Lamp", device)}},{"id":"b","key":"0123456789abcdef","ip":"1.2.3.4:x","version":"3.3"}]""");

        var result = await Tool.RunAsync("monitor", "lamp", "b", "--devices", file.Path);

        Assert.Contains("1.2.3.4:x", result.FailedWith(2).Error, StringComparison.Ordinal);
    }
}
