using System.Net;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Wizard;

/// <summary>The part of the wizard that looks at the network.</summary>
public sealed class WizardScanTests : WizardTest
{
    private readonly IPAddress _here = Loopback.Next();

    [Fact]
    public async Task Devices_are_found_and_their_addresses_and_versions_noted()
    {
        await using var device = Start(PlugId, TinyTuyaFiles.PlugKey);
        await using var stranger = Start("bf0000000000stranger", "0123456789abcdef");
        var cloud = Simulate(Plug, Contact);
        var wizard = Wizard(cloud, Arguments(cloud, ["--verbose", .. Local]));
        await using var own = wizard;

        await wizard.ErrorAsync(l => l.Contains("Lampe at", StringComparison.Ordinal));
        await wizard.ErrorAsync(l => l.Contains(stranger.Id, StringComparison.Ordinal));
        wizard.Time.Advance(TimeSpan.FromSeconds(18));
        var result = await wizard.EndAsync();

        Assert.Equal(0, result.ExitCode);
        var address = device.EndPoint.Address.ToString();
        Assert.Equal((address, "3.4"), (Device(PlugId).GetProperty("ip").GetString(), Device(PlugId).GetProperty("version").GetString()));
        Assert.Equal(["devices.json", "snapshot.json", "tinytuya.json", "tuya-raw.json"], Folder.Files);
        var found = Assert.Single(DevicesFile.Load(Folder["snapshot.json"]), e => e.Id == PlugId);
        Assert.Equal((address, LocalKey.Parse(TinyTuyaFiles.PlugKey), "B\u00fcro Lampe"), (found.Address, found.Key, found.Name));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder["snapshot.json"]));
        Assert.Matches("Door .* battery device", result.Out);
        Assert.Contains("Not heard: Door.", result.Out, StringComparison.Ordinal);
        Assert.Contains($"of another account: {stranger.Id}", result.Out, StringComparison.Ordinal);
        AssertNoSecrets(cloud, result.Out + result.Error);
        (await Tool.RunAsync("status", "b\u00fcro lampe", "--devices", Folder["devices.json"])).Succeeded();
    }

    [Fact]
    public async Task Where_nothing_is_heard_but_a_doubtful_claim_the_places_that_were_known_stay()
    {
        var cloud = Simulate(Plug);
        Folder.Write("devices.json", $$"""[{"id":"{{PlugId}}","name":"Mine","key":"old-key","last_ip":"192.168.1.9","version":"3.5"}]""");
        Folder.Write("snapshot.json", TinyTuyaFiles.Read("snapshot.json"));
        await using var forger = Start(PlugId, TinyTuyaFiles.PlugKey, IPAddress.Parse("192.168.1.1"));
        var wizard = Wizard(cloud, Arguments(cloud, ["--verbose", .. Local]));
        await using var own = wizard;
        await wizard.ErrorAsync(l => l.Contains("Mine at 192.168.1.1", StringComparison.Ordinal));

        wizard.Time.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(0, (await wizard.EndAsync()).ExitCode);

        Assert.Equal(("192.168.1.9", "3.5", "Mine"), (Text("last_ip"), Text("version"), Text("name")));
        Assert.Equal(TinyTuyaFiles.Read("snapshot.json"), Folder.Read("snapshot.json"));

        string? Text(string name) => Device(PlugId).GetProperty(name).GetString();
    }

    [Fact]
    public async Task Ctrl_C_ends_the_search_with_what_was_found_so_far()
    {
        await using var device = Start(PlugId, TinyTuyaFiles.PlugKey);
        var cloud = Simulate(Plug);
        var wizard = Wizard(cloud, Arguments(cloud, ["--verbose", .. Local]));
        await using var own = wizard;
        await wizard.ErrorAsync(l => l.Contains("Lampe at", StringComparison.Ordinal));

        var result = await wizard.StopAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(device.EndPoint.Address.ToString(), Device(PlugId).GetProperty("ip").GetString());
        Assert.Contains("1 device: 1 new.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_while_the_cloud_is_asked_leaves_nothing_behind()
    {
        var cloud = Simulate(Plug);
        cloud.Faults.Add(new CloudDelay(Timeout.InfiniteTimeSpan));
        var wizard = Wizard(cloud, Arguments(cloud, Local));
        await using var own = wizard;
        await wizard.Time.WaitForTimersAsync(1);

        Assert.Equal("Cancelled.\n", (await wizard.StopAsync()).FailedWith(1).Error);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task Where_nothing_can_be_heard_the_keys_are_kept_and_told_all_the_same()
    {
        var cloud = Simulate(Plug);
        var elsewhere = IPAddress.Parse("192.0.2.1");
        var wizard = Wizard(cloud, Arguments(cloud, "--listen", elsewhere.ToString(), "--probe", _here.ToString()));
        await using var own = wizard;

        var result = await wizard.EndAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("can be listened on", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 device: 1 new.", result.Out, StringComparison.Ordinal);
        Assert.Equal(TinyTuyaFiles.PlugKey, Device(PlugId).GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_device_that_is_heard_can_name_the_account()
    {
        await using var device = Start(PlugId, TinyTuyaFiles.PlugKey);
        var cloud = Simulate(Home);
        var wizard = Wizard(cloud, Arguments(cloud, ["--device", "scan", "--no-poll", .. Local]));
        await using var own = wizard;

        (await wizard.EndAsync()).Succeeded();

        Assert.Equal(PlugId, Json("tinytuya.json").GetProperty("apiDeviceID").GetString());
        Assert.Contains(cloud.Requests, r => r.Path == $"/v1.0/devices/{PlugId}");
    }

    [Fact]
    public async Task When_none_is_heard_it_says_so()
    {
        var cloud = Simulate(Home);
        var wizard = Wizard(cloud, Arguments(cloud, ["--device", "scan", .. Local]));
        await using var own = wizard;
        await wizard.Time.WaitForTimersAsync(2);

        wizard.Time.Advance(TimeSpan.FromSeconds(18));

        Assert.Contains("No device was heard in 18 s", (await wizard.EndAsync()).FailedWith(1).Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }

    [Fact]
    public async Task Networks_are_visited_with_the_keys_that_were_fetched()
    {
        await using var device = Start(PlugId, TinyTuyaFiles.PlugKey);
        await using var cloud = SimulatedCloud.Start(new SimulatedCloudOptions { Devices = [Plug], Address = Loopback.Next() });
        var console = new TestConsole();
        var host = new CliHost(console, DeviceCatalogue.Default) { CloudHandler = cloud.CreateHandler() };

        var result = (await Tool.RunAsync(
            host, console, CancellationToken.None, Arguments(cloud, "--seconds", "0", "--cidr", device.EndPoint.Address.ToString(), "--json"))).Succeeded();

        Assert.Equal(device.EndPoint.Address.ToString(), Device(PlugId).GetProperty("ip").GetString());
        Assert.True(result.JsonLines.First().GetProperty("found").GetBoolean());
        Assert.Contains(Folder["snapshot.json"], result.JsonLines.Last().GetProperty("written").EnumerateArray().Select(w => w.GetString()));
    }

    private string[] Local => ["--listen", _here.ToString(), "--probe", Loopback.Next().ToString()];

    private RunningCli Wizard(SimulatedCloud cloud, string[] args) => new(host => host with { CloudHandler = cloud.CreateHandler() }, Time, args);

    private SimulatedDevice Start(string id, string key, IPAddress? announced = null) => SimulatedDevice.Start(new SimulatedDeviceOptions
    {
        Id = id, Key = key, Version = TuyaVersion.V34, Address = Loopback.Next(), Port = 6668, Dps = [new(1, true)],
        Beacons = new() { Target = new(_here, 6667), Interval = TimeSpan.FromMilliseconds(50), Announced = announced },
    });
}
