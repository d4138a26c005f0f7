using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>Looks at this machine: what it sees.</summary>
public sealed class SurroundingsDoctorTests
{
    [Fact]
    public async Task A_machine_with_which_nothing_is_the_matter_is_said_to_be_well()
    {
        var result = await SurroundingsScenarios.Well(new());

        Assert.Equal(("healthy", 0), (result.Json.GetProperty("verdict").GetString(), result.ExitCode));
        Assert.False(result.Json.TryGetProperty("others", out _));
        Assert.Contains("lists 1 device, and 0 behind gateways", result.Out, StringComparison.Ordinal);
        Assert.Contains("In the network of eth0: Lamp.", result.Out, StringComparison.Ordinal);
        Assert.Contains("Heard within 10 s: Lamp at 127.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gravest_comes_first_and_the_others_follow()
    {
        await using var scene = new DoctorScene();
        scene.Write("devices.json", """[{"id":"a","key":"short"},{"id":"a"}]""");
        scene.Write("tinytuya.json", "{}");

        var report = (await scene.ExamineAsync()).Json;

        Assert.Equal("file-unreadable", report.GetProperty("verdict").GetString());
        Assert.Equal(
            ["keys-malformed", "duplicate-ids", "nothing-heard", "incomplete-entries"],
            report.GetProperty("others").EnumerateArray().Select(o => o.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task Who_keeps_a_port_is_told_where_the_system_knows()
    {
        if (!OperatingSystem.IsLinux())
            return;

        var result = await Scenarios.PlayAsync("ports-taken");

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"(process {Environment.ProcessId}) keeps it"), result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_listed_and_silent_is_no_fault()
    {
        await using var scene = new DoctorScene();
        var (heard, silent) = (scene.Start(), scene.Start());
        scene.Write("devices.json", $"[{DoctorScene.Entry(heard)},{DoctorScene.Entry(silent, name: "Plug")}]");

        var result = await scene.ExamineHearingAsync([heard]);

        Assert.Equal("healthy", result.Json.GetProperty("verdict").GetString());
        Assert.Contains("Listed and not heard, as devices are to which a client is connected: Plug.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_reads_every_piece_of_advice()
    {
        await using var scene = new DoctorScene();

        var result = await scene.RunAsync(TimeProvider.System, new(), "--listen-for", "50ms");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\nno-devices-file: There is no devices file", result.Out, StringComparison.Ordinal);
        Assert.Contains("\nnothing-heard: No device was heard.\nAllow UDP 6666", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eth0", NetworkInterfaceType.Ethernet, "Lan")]
    [InlineData("wlan0", NetworkInterfaceType.Wireless80211, "Lan")]
    [InlineData("lo", NetworkInterfaceType.Loopback, "Loopback")]
    [InlineData("tun0", NetworkInterfaceType.Unknown, "Vpn")]
    [InlineData("Wi-Fi", NetworkInterfaceType.Tunnel, "Vpn")]
    [InlineData("docker0", NetworkInterfaceType.Ethernet, "Containers")]
    [InlineData("vEthernet (WSL)", NetworkInterfaceType.Ethernet, "Containers")]
    public void An_interface_is_known_by_its_kind_and_name(string name, NetworkInterfaceType type, string kind)
    {
        Assert.Equal(kind, LocalNetworks.KindOf(name, type).ToString());
    }

    [Theory]
    [InlineData("192.168.1.255", true)]
    [InlineData("192.168.2.1", false)]
    [InlineData("::1", false)]
    public void A_network_knows_its_addresses(string address, bool isIn)
    {
        Assert.Equal(isIn, new LocalNetwork("eth0", IPAddress.Parse("192.168.1.7"), 24, NetworkKind.Lan).Contains(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("192.168.1.23", "192.168.1.23", 6668)]
    [InlineData("192.168.1.23:7000", "192.168.1.23", 7000)]
    [InlineData("[fe80::1]:7000", "fe80::1", 7000)]
    [InlineData("fe80::1", "fe80::1", 6668)]
    [InlineData("lamp.home", "lamp.home", 6668)]
    [InlineData("the kitchen", null, 0)]
    [InlineData("1.2.3.4:x", null, 0)]
    [InlineData("lamp/1", null, 0)]
    public void A_place_is_read_as_settings_write_it(string text, string? host, int port)
    {
        Assert.Equal((host, port), Place.Read(text) is { } place ? (place.Host, place.Port) : (null, 0));
    }
}
