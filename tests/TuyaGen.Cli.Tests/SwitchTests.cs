using TuyaGen.Cli.Host;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

public class SwitchTests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_is_switched_on_and_off(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version, Dps = [new(1, false)] });

        (await Tool.RunAsync(["on", .. Tool.To(device)])).Succeeded();
        Assert.Equal(DpValue.Of(true), device.Dps[1]);

        (await Tool.RunAsync(["off", .. Tool.To(device)])).Succeeded();
        Assert.Equal(DpValue.Of(false), device.Dps[1]);
    }

    [Fact]
    public async Task The_model_knows_the_switch()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B" });

        var json = (await Tool.RunAsync(["off", .. Tool.To(device), "--model", "bulb", "--json"])).Succeeded().Json;

        Assert.False(json.GetProperty("dps").GetProperty("20").GetBoolean());
        Assert.Equal(DpValue.Of(false), device.Dps[20]);
    }

    [Fact]
    public async Task A_number_names_another_switch()
    {
        await using var device = SimulatedDevice.Start<OutletDevice>(new() { Dps = [new(3, false)] });

        (await Tool.RunAsync(["on", .. Tool.To(device), "--model", "outlet", "--switch", "3"])).Succeeded();

        Assert.Equal(DpValue.Of(true), device.Dps[3]);
    }

    [Fact]
    public async Task A_device_that_refuses_the_usual_switch_brings_the_way_to_name_another()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B" });

        Assert.Contains("--model", (await Tool.RunAsync(["on", .. Tool.To(device)])).FailedWith(1).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--model", (await Tool.RunAsync(["on", .. Tool.To(device), "--switch", "1"])).FailedWith(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_behind_a_gateway_is_found_by_the_model()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34,
            Children = [new("c1") { Model = BulbDevice.Model, Variant = "B" }],
        });

        (await Tool.RunAsync(["off", .. Tool.To(gateway), "--cid", "c1", "--model", "bulb"])).Succeeded();

        Assert.Equal(DpValue.Of(false), gateway.DpsOf("c1")[20]);
    }

    [Fact]
    public async Task A_model_without_a_switch_cannot_be_switched()
    {
        await using var device = Models.StartLock();
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, Models.Catalogue), console, CancellationToken.None, ["on", .. Tool.To(device), "--model", "lock"]);

        Assert.Contains("--switch", result.FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Equal(0, device.Connections);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("256")]
    [InlineData("first")]
    public async Task A_switch_number_that_is_none_is_refused(string number)
    {
        Assert.Contains("--switch", (await Tool.RunAsync("on", "lamp", "--switch", number)).FailedWith(2).Error, StringComparison.Ordinal);
    }
}
