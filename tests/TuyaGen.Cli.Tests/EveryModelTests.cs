using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

/// <summary>Whatever is simulated can be looked at and driven by the names of its model.</summary>
public class EveryModelTests
{
    private const string Key = "abcdefghij$<`123";

    public static TheoryData<string> Names => [.. DeviceCatalogue.Default.Models.Where(m => !m.Link.PushOnly).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_simulated_device_of_every_model_shows_all_its_properties(string name)
    {
        DeviceCatalogue.Default.TryFind(name, out var model);
        await using var simulate = new RunningCli("simulate", name, "--id", "sim-" + name, "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));

        var text = (await Tool.RunAsync(["status", .. To(ready), "--model", name])).Succeeded().Out;

        Assert.All(model!.Main.Points.Where(p => p is { IsReadable: true, IsState: true, IsOptional: false, IsComputed: false }), p => Assert.Matches($@"\n +{p.Name} +\S.* +{p.Id} *\n", text));
        Assert.DoesNotContain(" ?", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TowelRailHeater", "Countdown=90", "Countdown = 90 min", @"Countdown +90 min +111")]
    [InlineData("TowelRailHeater", "Target=21.5", "Target = 21.5 °C", @"Target +21\.5 °C +16")]
    [InlineData("InverterHeatPump", "Unit=Fahrenheit", "Unit = Fahrenheit", @"InletTemperature +21 °F +102")]
    [InlineData("FloorFan", "Countdown=H5", "Countdown = H5", @"Countdown +H5 +22")]
    [InlineData("Blanket", "BodyTime=3", "BodyTime = 3 h", @"BodyTime +3 h +16")]
    [InlineData("Doorbell", "NightVision=On", "NightVision = On", @"NightVision +On +108")]
    public async Task A_property_is_set_and_shown_by_name_with_unit_and_word(string name, string assignment, string said, string shown)
    {
        await using var simulate = new RunningCli("simulate", name, "--id", "sim-1", "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));

        var set = (await Tool.RunAsync(["set", .. To(ready), "--model", name, assignment])).Succeeded().Out;
        var status = (await Tool.RunAsync(["status", .. To(ready), "--model", name])).Succeeded().Out;

        Assert.Contains(said, set, StringComparison.Ordinal);
        Assert.Matches(shown, status);
    }

    [Theory]
    [InlineData("TowelRailHeater", "Countdown=45", "Countdown accepts 30 to 480 in steps of 30 min; '45' is not among that")]
    [InlineData("InverterHeatPump", "Target=99", "Target accepts 10 to 42 °C; '99' is not among that")]
    [InlineData("FloorFan", "Mode=storm", "Mode accepts one of Normal, Nature, Sleep; 'storm' is not among that")]
    public async Task A_value_that_does_not_fit_is_refused_with_those_that_do(string name, string assignment, string said)
    {
        DeviceCatalogue.Default.TryFind(name, out var model);
        await using var device = SimulatedDevice.Start(model!);

        var result = await Tool.RunAsync(["set", .. Tool.To(device), "--model", name, assignment]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(device.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_device_that_only_reports_is_shown_by_its_first_report()
    {
        await using var device = SimulatedDevice.Start<SoriaInverterDevice>(new() { ReportInterval = TimeSpan.FromMilliseconds(20) });

        var text = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "SoriaInverter"])).Succeeded().Out;

        Assert.Matches(@"Report\.GridPower +345 W +21", text);
        Assert.Matches(@"\n +Power +345 W +21", text);
    }

    [Fact]
    public async Task A_simulated_device_that_only_reports_does_so_every_two_seconds()
    {
        await using var simulate = new RunningCli("simulate", "soriainverter", "--id", "sim-1", "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));
        await using var context = new TuyaContext { BeaconPorts = [] };
        await using var inverter = new SoriaInverterDevice(
            new("sim-1") { Key = LocalKey.Parse(Key), Address = ready.GetProperty("address").GetString(), Version = TuyaVersion.V35 }, context);
        await inverter.HeartbeatAsync();

        simulate.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(345, (await inverter.StatusAsync()).Report!.GridPower);
    }

    private static string[] To(System.Text.Json.JsonElement ready) =>
    [
        "--id", ready.GetProperty("id").GetString()!, "--address", ready.GetProperty("address").GetString()!, "--key", Key,
        "--version", ready.GetProperty("version").GetString()!,
    ];
}
