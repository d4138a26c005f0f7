using System.Net;
using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

public sealed class OptionTests
{
    public static TheoryData<string, SimulatedDeviceOptions> Senseless => new()
    {
        { "Id", new() { Id = "" } },
        { "Key", new() { Key = "too short" } },
        { "Version", new() { Version = (TuyaVersion)36 } },
        { "Port", new() { Port = 65536 } },
        { "MaxClients", new() { MaxClients = 0 } },
        { "IdleTimeout", new() { IdleTimeout = TimeSpan.Zero } },
        { "RequestLogSize", new() { RequestLogSize = 0 } },
        { "Children", new() { Children = [new("a"), new("a")] } },
        { "Beacons", new() { Beacons = new() { Interval = TimeSpan.Zero } } },
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void An_option_without_sense_is_named(string name, SimulatedDeviceOptions options)
    {
        var error = Assert.Throws<ArgumentException>(() => SimulatedDevice.Start(options));

        Assert.Equal(name, error.ParamName);
        Assert.StartsWith($"{name} of a simulated device must ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("too short", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_options_a_device_has_an_id_a_key_and_a_free_port()
    {
        await using var device = SimulatedDevice.Start();
        await using var other = SimulatedDevice.Start();

        Assert.Equal((20, 16, TuyaVersion.V33), (device.Id.Length, device.Key.Length, device.Version));
        Assert.NotEqual((device.Id, device.Key, device.EndPoint), (other.Id, other.Key, other.EndPoint));
        Assert.Equal(IPAddress.Loopback, device.EndPoint.Address);
        Assert.Empty(device.Dps);
    }

    [Fact]
    public void An_address_of_another_machine_is_said_so()
    {
        var error = Assert.Throws<InvalidOperationException>(() => SimulatedDevice.Start(new() { Address = IPAddress.Parse("192.0.2.1") }));

        Assert.Contains("Choose an address of this machine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_are_all_that_a_client_needs()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions
        {
            Id = "id", Key = "0123456789abcdef", Version = TuyaVersion.V34, Name = "Hall", ProductId = "product", Address = IPAddress.Any,
        });

        Assert.Equal(
            DeviceSettings.Of("id", "0123456789abcdef", $"127.0.0.1:{device.EndPoint.Port}", TuyaVersion.V34) with { Name = "Hall", ProductId = "product" },
            device.Settings);
    }
}
