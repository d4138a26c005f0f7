using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public class FailureTests
{
    private const string AnotherKey = "0123456789abcdef";

    [Fact]
    public async Task A_refused_port_is_told()
    {
        var error = (await Tool.RunAsync(To($"127.0.0.1:{Ports.Free()}", "3.3", AnotherKey, "--json"))).FailedWith(1).ErrorJson;

        Assert.Contains("refused the connection", error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(901, error.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_wrong_key_is_told(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version });

        var error = (await Tool.RunAsync(To(device.EndPoint.ToString(), version.ToText(), AnotherKey, "--json"))).FailedWith(1).ErrorJson;

        Assert.Contains("key", error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(914, error.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData(TuyaVersion.V33, "3.4")]
    [InlineData(TuyaVersion.V33, "3.1")]
    [InlineData(TuyaVersion.V35, "3.3")]
    public async Task A_wrong_version_is_told(TuyaVersion version, string assumed)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version });

        var result = (await Tool.RunAsync(To(device.EndPoint.ToString(), assumed, device.Key, "--timeout", "300ms"))).FailedWith(1);

        Assert.Matches("check (the version|both) in its broadcast|speaks another version", result.Error);
    }

    [Fact]
    public async Task A_busy_slot_is_told()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Faults = [new BusySlot()] });

        Assert.Contains("close the phone app", (await Tool.RunAsync(["status", .. Tool.To(device)])).FailedWith(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeout_ends_the_wait_for_an_answer()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Faults = [new Ignore()] });

        var error = (await Tool.RunAsync(["status", .. Tool.To(device), "--timeout", "200ms", "--json"])).FailedWith(1).ErrorJson;

        Assert.Contains("within 0.2 s", error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(902, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Giving_up_is_a_failure_without_a_stack_trace()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Faults = [new Ignore()] });
        await using var status = new RunningCli(["status", .. Tool.To(device)]);
        await device.WaitForRequestAsync(r => r.IsQuery);

        Assert.Contains("Cancelled", (await status.StopAsync()).FailedWith(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789abcdef0")]
    public async Task A_key_of_a_wrong_length_comes_with_a_hint_on_shells(string key)
    {
        var result = (await Tool.RunAsync(To("127.0.0.1:1", "3.3", key))).FailedWith(2);

        Assert.Contains($"has {key.Length}", result.Error, StringComparison.Ordinal);
        Assert.Contains("single quotes", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(key, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_key_of_the_devices_file_is_told()
    {
        using var file = new TempFile("""[{"id":"dev-1","name":"Lamp","key":"not-a-key","version":"3.3","ip":"127.0.0.1:1"}]""");

        var result = (await Tool.RunAsync("status", "lamp", "--devices", file.Path)).FailedWith(2);

        Assert.Contains("devices file", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-key", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_key_is_told()
    {
        var result = (await Tool.RunAsync("status", "--id", "dev-1", "--address", "127.0.0.1:1", "--version", "3.3")).FailedWith(2);

        Assert.Contains("TUYA_KEY", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_told_with_a_suggestion()
    {
        using var file = new TempFile("""[{"id":"dev-1","name":"Desk lamp","key":"0123456789abcdef"}]""");

        var result = (await Tool.RunAsync("status", "Desk lmap", "--devices", file.Path)).FailedWith(2);

        Assert.Contains("Did you mean 'Desk lamp'?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[{]")]
    [InlineData("42")]
    public async Task A_devices_file_that_cannot_be_read_is_told(string? text)
    {
        using var file = new TempFile(text ?? "");
        if (text is null)
            File.Delete(file.Path);

        Assert.Contains(file.Path, (await Tool.RunAsync("status", "lamp", "--devices", file.Path)).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_a_mistake_in_a_devices_file_is_told_once()
    {
        using var file = new TempFile("[\n{\"id\":");

        var result = (await Tool.RunAsync("status", "lamp", "--devices", file.Path)).FailedWith(2);

        Assert.Contains("at line 2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_several_devices_is_refused_with_their_ids()
    {
        using var file = new TempFile("""[{"id":"dev-1","name":"Lamp","key":"0123456789abcdef"},{"id":"dev-2","name":"lamp","key":"0123456789abcdef"}]""");

        var result = (await Tool.RunAsync("on", "lamp", "--devices", file.Path)).FailedWith(2);

        Assert.Contains("2 devices named 'lamp'", result.Error, StringComparison.Ordinal);
        Assert.Contains("dev-1, dev-2", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no device is named", "status")]
    [InlineData("give one of them", "status", "lamp", "--id", "dev-1", "--key", AnotherKey)]
    [InlineData("no device 'lamp'", "status", "lamp")]
    [InlineData("no device model 'Bulp'. Did you mean 'Bulb'?", "status", "--id", "x", "--key", AnotherKey, "--model", "Bulp")]
    [InlineData("'3.6' is no protocol version", "status", "lamp", "--version", "3.6")]
    [InlineData("'soon' is no duration", "status", "lamp", "--timeout", "soon")]
    [InlineData("is no address", "status", "--id", "x", "--key", AnotherKey, "--address", "1.2.3.4:x", "--version", "3.3")]
    [InlineData("There is no command 'stauts'. Did you mean 'status'? 'tuya --help'", "stauts", "lamp")]
    [InlineData("There is no command 'frobnicate'. 'tuya --help'", "frobnicate", "--json")]
    [InlineData("Nothing is to be set; write NAME=VALUE", "set")]
    [InlineData("tuya status --help", "status", "lamp", "--jsn")]
    [InlineData("'always' is no level; write sent, acknowledged or confirmed. 'tuya set", "set", "lamp", "1=true", "--level", "always")]
    public async Task What_makes_no_sense_is_told(string hint, params string[] args)
    {
        var result = (await Tool.RunAsync(args)).FailedWith(2);

        Assert.Contains(hint, result.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_key_that_went_astray_is_not_repeated()
    {
        var result = (await Tool.RunAsync("status", "lamp", "--kee", AnotherKey)).FailedWith(2);

        Assert.DoesNotContain(AnotherKey, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_a_json_document_too()
    {
        var error = (await Tool.RunAsync("status", "--version", "9", "--json")).FailedWith(2).ErrorJson;

        Assert.Equal(2, error.GetProperty("code").GetInt32());
    }

    private static string[] To(string address, string version, string key, params string[] more) =>
        ["status", "--id", "dev-1", "--address", address, "--version", version, "--key", key, .. more];
}
