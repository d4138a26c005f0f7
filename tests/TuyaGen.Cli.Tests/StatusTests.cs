using TuyaGen.Cli.Host;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

public class StatusTests
{
    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_of_any_version_tells_its_data_points(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = version, Dps = [new(1, true)] });

        var result = await Tool.RunAsync(["status", .. Tool.To(device), "--json"]);

        Assert.Equal($$$"""{"id":"{{{device.Id}}}","dps":{"1":true}}""", Assert.Single(result.Succeeded().Lines));
        Assert.Equal(1, device.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_model_gives_names_and_types(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = version, Variant = "B", Dps = [new(22, 505), new(24, "00f003e803e8")] });

        var state = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "bulb", "--json"])).Succeeded().Json.GetProperty("state");

        Assert.True(state.GetProperty("Switch").GetBoolean());
        Assert.Equal("White", state.GetProperty("Mode").GetString());
        Assert.Equal(50.5m, state.GetProperty("Brightness").GetDecimal());
        Assert.Equal("#0000ff", state.GetProperty("Colour").GetString());
        Assert.Equal(0, state.GetProperty("Countdown").GetInt32());
    }

    [Fact]
    public async Task A_person_reads_names_values_and_units()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B", Dps = [new(22, 400), new(101, 7)] });

        var text = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Bulb"])).Succeeded().Out;

        Assert.Contains($"at {device.EndPoint}, protocol 3.3, Bulb (B)", text, StringComparison.Ordinal);
        Assert.Matches(@"Brightness +40 % +22", text);
        Assert.Matches(@"\n +7 +101", text);
    }

    [Fact]
    public async Task Without_a_model_the_way_to_names_is_told()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });

        Assert.Contains("--model gives", (await Tool.RunAsync(["status", .. Tool.To(device)])).Succeeded().Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--model gives", (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Outlet"])).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_the_model_does_not_list_is_shown_as_it_came()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B", Dps = [new(21, "disco")] });

        var result = await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Bulb", "--json"]);

        Assert.Equal("disco", result.Succeeded().Json.GetProperty("state").GetProperty("Mode").GetString());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("-v")]
    public async Task A_secret_value_is_hidden_and_a_line_stays_a_line(string option)
    {
        await using var device = Models.StartLock();
        var console = new TestConsole();

        var result = await Tool.RunAsync(
            new CliHost(console, Models.Catalogue), console, CancellationToken.None, ["status", .. Tool.To(device), "--model", "lock", option]);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("4711", result.Out + result.Error, StringComparison.Ordinal);
        Assert.Contains("***", result.Out, StringComparison.Ordinal);
        Assert.Contains("33.333", result.Out, StringComparison.Ordinal);
        Assert.Contains(result.Lines, l => l.Contains("Front door", StringComparison.Ordinal) || l.Contains(@"Front\ndoor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sub_device_is_reached_through_its_gateway()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34,
            Children = [new("c1") { Model = CoverDevice.Model, Dps = [new(1, "stop"), new(3, 60)] }],
        });

        var json = (await Tool.RunAsync(["status", .. Tool.To(gateway), "--cid", "c1", "--model", "cover", "--json"])).Succeeded().Json;

        Assert.Equal("c1", json.GetProperty("id").GetString());
        Assert.Equal("Stop", json.GetProperty("state").GetProperty("Action").GetString());
        Assert.Equal(60, json.GetProperty("state").GetProperty("Position").GetInt32());
    }

    [Fact]
    public async Task Verbose_writes_the_log_to_the_error_stream()
    {
        await using var device = SimulatedDevice.Start();

        var result = await Tool.RunAsync(["status", .. Tool.To(device), "--verbose", "--json"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(device.Id, result.Json.GetProperty("id").GetString());
        Assert.Contains("is Connected", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_json_of_several_lines_stays_on_one_line()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, DpValue.FromJson("{\r\n  \"a\": [1,\n 2]\r\n}"))] });

        var dps = (await Tool.RunAsync(["status", .. Tool.To(device), "--json"])).Succeeded().Json.GetProperty("dps");

        Assert.Equal(2, dps.GetProperty("1").GetProperty("a").GetArrayLength());
    }

    [Fact]
    public async Task A_device_without_data_points_says_so()
    {
        await using var device = SimulatedDevice.Start();

        Assert.Contains("no data points", (await Tool.RunAsync(["status", .. Tool.To(device)])).Succeeded().Out, StringComparison.Ordinal);
    }
}
