using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public class DeviceSelectionTests
{
    [Theory]
    [InlineData("Desk lamp")]
    [InlineData("desk LAMP")]
    [InlineData("dev-1")]
    public async Task The_devices_file_knows_a_device_by_name_and_id(string wanted)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Id = "dev-1", Version = TuyaVersion.V35, Dps = [new(1, true)] });
        using var file = DevicesJson.File(("Desk lamp", device));

        var json = (await Tool.RunAsync("status", wanted, "--devices", file.Path, "--json")).Succeeded().Json;

        Assert.Equal("dev-1", json.GetProperty("id").GetString());
        Assert.Equal("Desk lamp", json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_environment_names_the_devices_file()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        using var file = DevicesJson.File(("Plug", device));

        (await Tool.RunAsync(new TestConsole { Variables = { ["TUYA_DEVICES"] = file.Path } }, "status", "plug")).Succeeded();
    }

    [Fact]
    public async Task An_id_is_completed_from_the_devices_file()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        using var file = DevicesJson.File(("Plug", device));

        (await Tool.RunAsync("status", "--id", device.Id, "--devices", file.Path)).Succeeded();
    }

    [Fact]
    public async Task Options_go_before_the_devices_file()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Dps = [new(1, true)] });
        using var file = new TempFile($$"""[{"id":"{{device.Id}}","name":"Plug","key":"0123456789abcdef","last_ip":"127.0.0.1:1","version":"3.1"}]""");

        (await Tool.RunAsync(
            "status", "plug", "--devices", file.Path, "--key", device.Key, "--address", device.EndPoint.ToString(), "--version", "3.4")).Succeeded();
    }

    [Theory]
    [InlineData(""" ,"product_id":"known-product" """, "Lock")]
    [InlineData(""" ,"product_id":"another" """, null)]
    [InlineData(""" ,"tuyagen_model":"lock" """, "Lock")]
    [InlineData(""" ,"tuyagen_model":"gone" """, null)]
    public async Task The_model_comes_from_the_devices_file(string more, string? model)
    {
        await using var device = Models.StartLock();
        using var file = new TempFile($"[{DevicesJson.Entry("Door", device, more)}]");
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, Models.Catalogue), console, CancellationToken.None, "status", "door", "--devices", file.Path, "--json");

        var json = result.Succeeded().Json;
        Assert.Equal(model, json.TryGetProperty("model", out var name) ? name.GetString() : null);
        Assert.Equal(model is not null, json.TryGetProperty("state", out _));
    }

    [Fact]
    public async Task A_sub_device_of_the_devices_file_is_reached_through_its_gateway()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V35,
            Children = [new("c7") { Dps = [new(1, 21)] }],
        });
        using var file = new TempFile(
            $$"""[{{DevicesJson.Entry("Gateway", gateway)}},{"id":"sub-1","name":"Sensor","key":"","node_id":"c7","parent":"{{gateway.Id}}"}]""");

        var json = (await Tool.RunAsync("status", "sensor", "--devices", file.Path, "--json")).Succeeded().Json;

        Assert.Equal("sub-1", json.GetProperty("id").GetString());
        Assert.Equal(21, json.GetProperty("dps").GetProperty("1").GetInt32());
    }

    [Fact]
    public async Task A_gateway_that_is_not_listed_is_asked_for()
    {
        using var file = new TempFile("""[{"id":"sub-1","name":"Sensor","node_id":"c7","parent":"gw-9"}]""");

        var result = (await Tool.RunAsync("status", "sensor", "--devices", file.Path)).FailedWith(2);

        Assert.Contains("gw-9", result.Error, StringComparison.Ordinal);
        Assert.Contains("--cid c7", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@123456789abcdef")]
    [InlineData("-v3456789abcdef0")]
    [InlineData("--json6789abcdef")]
    [InlineData("a=b:c$<`'\"\\d{}12")]
    public async Task A_key_may_hold_any_character(string key)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Key = key, Version = TuyaVersion.V34, Dps = [new(1, true)] });

        (await Tool.RunAsync(["status", .. Tool.To(device)])).Succeeded();
    }

    [Fact]
    public async Task A_key_comes_from_the_environment()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });

        (await Tool.RunAsync(
            new TestConsole { Variables = { ["TUYA_KEY"] = device.Key } },
            "status", "--id", device.Id, "--address", device.EndPoint.ToString(), "--version", "3.3")).Succeeded();
    }

    [Fact]
    public async Task A_key_is_asked_for_at_a_terminal()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        var console = new TestConsole { Answer = device.Key };

        (await Tool.RunAsync(console, "status", "--id", device.Id, "--address", device.EndPoint.ToString(), "--version", "3.3")).Succeeded();

        Assert.Contains(device.Id, Assert.Single(console.Questions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--address", "auto")]
    public async Task Without_an_address_the_broadcast_is_waited_for(params string[] address)
    {
        var port = Ports.Free();
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34,
            Port = 6668,
            Address = Loopback.Next(),
            Dps = [new(1, true)],
            Beacons = new() { Target = new(IPAddress.Loopback, port), Interval = TimeSpan.FromMilliseconds(50) },
        });
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, DeviceCatalogue.Default) { BeaconPorts = [port], ProbeAddresses = [] }, console, CancellationToken.None,
            ["status", "--id", device.Id, "--key", device.Key, "--json", .. address]);

        Assert.Equal(device.Id, result.Succeeded().Json.GetProperty("id").GetString());
    }
}
