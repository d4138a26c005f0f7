using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Devices;

public sealed class DevicesTests
{
    [Fact]
    public async Task The_list_tells_what_to_know_before_one_talks_to_a_device()
    {
        using var file = new TempFile(
            """
            [
              {"name":"Lamp","id":"lamp1","key":"0123456789abcdef","last_ip":"192.168.1.7","version":"3.4","product_id":"plugproduct00001"},
              {"name":"Door","id":"door1","key":"0123456789abcdef","category":"mcs"},
              {"name":"Gateway","id":"gw1","key":"fedcba9876543210"},
              {"name":"Valve","id":"valve1","key":"fedcba9876543210","node_id":"c7","parent":"gw1","category":"pir"},
              {"name":"Sensor","id":"sensor1","node_id":"c8"},
              {"name":"Plug","id":"plug1","key":"short"},
              {"name":"plug","id":"plug2"}
            ]
            """);

        var result = (await Tool.RunAsync("devices", "--devices", file.Path)).Succeeded();

        Assert.Matches(@"Lamp +lamp1 +3\.4 +192\.168\.1\.7 +plugproduct00001 *\n", result.Out);
        Assert.Matches("Door .* battery device: it sleeps", result.Out);
        Assert.Matches(@"Valve +valve1 +sub-device of Gateway *\n", result.Out);
        Assert.Matches("Sensor .* sub-device of an unknown gateway", result.Out);
        Assert.Matches("Plug .* this text has 5.*; another device has this name too", result.Out);
        Assert.Matches("plug .* no local key: run 'tuya wizard'; another", result.Out);
        Assert.EndsWith("7 devices.\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_is_asked_and_one_that_is_off_is_part_of_the_list()
    {
        await using var plug = Start();
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V35, Children = [new("c7") { Dps = [new(1, 21)] }] });
        using var file = new TempFile(
            $$"""
            [{"id":"sub-1","name":"Sensor","key":"","node_id":"c7","parent":"{{gateway.Id}}"},{{DevicesJson.Entry("Plug", plug)}},{{DevicesJson.Entry("Plug", gateway)}},
             {"id":"off","name":"Off","key":"0123456789abcdef","last_ip":"127.0.0.1:{{Ports.Free()}}","version":"3.3"},
             {"id":"keyless","name":"Plug"}]
            """);

        var json = (await Tool.RunAsync("devices", "--poll", "--devices", file.Path, "--json", "--timeout", "2s")).Succeeded().JsonLines.ToArray();
        var text = (await Tool.RunAsync("devices", "--poll", "--devices", file.Path, "--timeout", "2s")).Succeeded().Out;

        Assert.Equal(["sub-1", plug.Id, gateway.Id, "off", "keyless"], json.Select(j => j.GetProperty("id").GetString()));
        Assert.Equal((21, true), (json[0].GetProperty("dps").GetProperty("1").GetInt32(), json[1].GetProperty("dps").GetProperty("1").GetBoolean()));
        Assert.Equal(901, json[3].GetProperty("code").GetInt32());
        Assert.Contains("local key", json[4].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Matches("Plug .* dp 1 = true", text);
        Assert.Matches("Off .* no answer", text);
        Assert.EndsWith("5 devices, 3 answered.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_without_an_address_is_waited_for()
    {
        var port = Ports.Free();
        await using var plug = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Port = 6668, Address = Loopback.Next(), Dps = [new(1, true)], Beacons = new() { Target = new(IPAddress.Loopback, port), Interval = TimeSpan.FromMilliseconds(50) },
        });
        using var file = new TempFile($$"""[{"id":"{{plug.Id}}","key":"{{plug.Key}}"}]""");
        var console = new TestConsole();
        var host = new CliHost(console, DeviceCatalogue.Default) { BeaconPorts = [port], ProbeAddresses = [] };

        var json = (await Tool.RunAsync(host, console, CancellationToken.None, "devices", "--poll", "--devices", file.Path, "--json")).Succeeded().Json;

        Assert.True(json.GetProperty("dps").GetProperty("1").GetBoolean());
    }

    [Fact]
    public async Task Where_a_battery_device_is_not_reached_it_is_said_to_sleep()
    {
        using var file = new TempFile($$"""[{"id":"door1","name":"Door","category":"mcs","key":"0123456789abcdef","last_ip":"127.0.0.1:{{Ports.Free()}}","version":"3.3"}]""");

        var list = (await Tool.RunAsync("devices", "--poll", "--devices", file.Path)).Succeeded();
        var status = (await Tool.RunAsync("status", "door", "--devices", file.Path, "--json")).FailedWith(1);

        Assert.Contains("it sleeps, and answers only in the seconds", list.Out, StringComparison.Ordinal);
        Assert.Contains("it sleeps, and answers only in the seconds", status.ErrorJson.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(901, status.ErrorJson.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Keys_are_shown_to_those_who_ask_for_them()
    {
        await using var plug = Start();
        using var file = DevicesJson.File(("Plug", plug));

        Assert.Contains(plug.Key, (await Tool.RunAsync("devices", "--devices", file.Path, "--show-keys")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Equal(plug.Key, (await Tool.RunAsync("devices", "--devices", file.Path, "--show-keys", "--json")).Succeeded().Json.GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("There is no file", "--devices", "/nowhere/devices.json")]
    [InlineData("no duration", "--timeout", "soon")]
    public async Task What_makes_no_sense_is_told(string hint, params string[] args)
    {
        Assert.Contains(hint, (await Tool.RunAsync(["devices", .. args])).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_wizard_is_named()
    {
        Assert.Contains("'tuya wizard' writes it", (await Tool.RunAsync("devices")).FailedWith(2).Error, StringComparison.Ordinal);
    }

    private static SimulatedDevice Start() => SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Dps = [new(1, true)] });
}
