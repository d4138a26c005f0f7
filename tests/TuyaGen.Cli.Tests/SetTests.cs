using TuyaGen.Cli.Host;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

public class SetTests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Properties_are_written_by_name_in_one_frame(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = version, Variant = "B" });

        var result = await Tool.RunAsync(["set", .. Tool.To(device), "--model", "bulb", "brightness=40", "Mode=colour", "Colour=#0000ff"]);

        Assert.Contains("Brightness = 40 %", result.Succeeded().Out, StringComparison.Ordinal);
        var write = Assert.Single(device.Requests, r => r.IsWrite);
        Assert.Equal(Dps.FromJson("""{"21":"colour","22":400,"24":"00f003e803e8"}"""), write.Dps);
        Assert.Equal(1, device.Connections);
    }

    [Theory]
    [InlineData("1=true", "true")]
    [InlineData("1=7", "7")]
    [InlineData("1=1.5", "1.5")]
    [InlineData("1=\"7\"", "\"7\"")]
    [InlineData("1=two words = text", "\"two words = text\"")]
    public async Task A_number_means_a_data_point_and_its_value_is_json_or_text(string assignment, string wire)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { ChecksWrites = false });

        (await Tool.RunAsync(["set", .. Tool.To(device), assignment])).Succeeded();

        Assert.Equal(DpValue.FromJson(wire), device.Dps[1]);
    }

    [Fact]
    public async Task Where_the_wire_carries_words_a_digit_is_a_word()
    {
        await using var device = SimulatedDevice.Start<CoverDevice>(new() { Variant = "Digits", Dps = [new(1, "0")] });

        (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "cover", "1=1"])).Succeeded();

        Assert.Equal(DpValue.Of("1"), device.Dps[1]);
    }

    [Fact]
    public async Task The_variant_decides_what_is_sent()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "A" });

        (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "bulb", "Brightness=60"])).Succeeded();

        Assert.Equal(DpValue.Of(153), device.Dps[3]);
    }

    [Fact]
    public async Task The_device_may_be_named_before_the_assignments()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });
        using var file = DevicesJson.File(("Desk lamp", device));

        (await Tool.RunAsync("set", "Desk lamp", "1=true", "--devices", file.Path)).Succeeded();

        Assert.Equal(DpValue.Of(true), device.Dps[1]);
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("acknowledged")]
    [InlineData("confirmed")]
    public async Task A_write_waits_for_what_it_is_told(string level)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, false)] });

        var json = (await Tool.RunAsync(["set", .. Tool.To(device), "1=true", "--level", level, "--json"])).Succeeded().Json;

        Assert.Equal(level, json.GetProperty("level").GetString());
        Assert.True(json.GetProperty("dps").GetProperty("1").GetBoolean());
        Assert.True(json.GetProperty("milliseconds").GetDouble() >= 0);
    }

    [Fact]
    public async Task A_property_of_a_sub_device_is_written_by_name()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V35,
            Children = [new("c1") { Model = CoverDevice.Model, Variant = "UpDown", Dps = [new(1, "down")] }],
        });

        (await Tool.RunAsync(["set", .. Tool.To(gateway), "--cid", "c1", "--model", "cover", "Action=Open"])).Succeeded();

        Assert.Equal(DpValue.Of("up"), gateway.DpsOf("c1")[1]);
    }

    [Fact]
    public async Task A_secret_value_is_written_and_not_shown()
    {
        await using var device = Models.StartLock();
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, Models.Catalogue), console, CancellationToken.None, ["set", .. Tool.To(device), "--model", "lock", "Code=0815", "--json"]);

        Assert.DoesNotContain("0815", result.Succeeded().Out, StringComparison.Ordinal);
        Assert.Equal(DpValue.Of("0815"), device.Dps[1]);
    }

    [Theory]
    [InlineData("Brightnes=40", "Did you mean 'Brightness'?")]
    [InlineData("Colour=blue", "a colour such as #ff6000")]
    [InlineData("Brightness=400", "1 to 100 %")]
    [InlineData("Mode=Disco", "one of White, Colour")]
    public async Task What_the_device_would_not_take_is_refused_before_it_is_sent(string assignment, string hint)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B" });

        var result = (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "bulb", assignment])).FailedWith(2);

        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(device.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_wrong_name_needs_no_device_to_be_noticed()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B" });

        (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "bulb", "Warp=9"])).FailedWith(2);

        Assert.Equal(0, device.Connections);
    }

    [Fact]
    public async Task A_wrong_value_needs_no_device_to_be_noticed_where_there_is_one_form_only()
    {
        await using var device = Models.StartLock();
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, Models.Catalogue), console, CancellationToken.None, ["set", .. Tool.To(device), "--model", "lock", "Weight=3"]);

        Assert.Contains("can only be read", result.FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Equal(0, device.Connections);
    }

    [Fact]
    public async Task A_property_that_this_form_of_the_device_lacks_is_refused()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "C" });

        var result = (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "bulb", "Colour=#ff0000"])).FailedWith(2);

        Assert.Contains("has no Colour", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Switch=true", "--model")]
    [InlineData("=true", "NAME=VALUE")]
    [InlineData("0=true", "NAME=VALUE")]
    public async Task An_assignment_that_means_nothing_is_refused(string assignment, string hint)
    {
        var result = (await Tool.RunAsync("set", "--id", "x", "--address", "127.0.0.1:1", "--key", "0123456789abcdef", "--version", "3.3", assignment)).FailedWith(2);

        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lamp")]
    [InlineData("lamp", "Brightness", "40")]
    public async Task Words_that_set_nothing_are_refused(params string[] words)
    {
        Assert.Contains("NAME=VALUE", (await Tool.RunAsync(["set", .. words])).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Outlet has no data point 250; it is sent as it was written.\n")]
    [InlineData(true, "{\"note\":\"Outlet has no data point 250; it is sent as it was written.\"}\n")]
    public async Task A_number_that_the_model_does_not_have_is_sent_and_told(bool isJson, string note)
    {
        await using var device = SimulatedDevice.Start<OutletDevice>(new() { Dps = [new(250, 1)] });

        var result = await Tool.RunAsync(["set", .. Tool.To(device, "--model", "outlet"), "250=5", "1=true", .. isJson ? (string[])["--json"] : []]);

        Assert.Equal((0, note), (result.ExitCode, result.Error));
        Assert.Equal(5, device.Dps[250]);
    }

    [Fact]
    public async Task Without_a_model_no_number_is_strange()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(250, 1)] });

        (await Tool.RunAsync(["set", .. Tool.To(device), "250=5"])).Succeeded();
    }

    [Fact]
    public async Task A_refusal_of_the_device_is_a_failure()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });

        var error = (await Tool.RunAsync(["set", .. Tool.To(device), "99=5", "--json"])).FailedWith(1).ErrorJson;

        Assert.Equal(904, error.GetProperty("code").GetInt32());
    }
}
