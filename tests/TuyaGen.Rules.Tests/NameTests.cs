namespace TuyaGen.Rules.Tests;

/// <summary>Programs that know no class read and write by name.</summary>
public sealed class NameTests : RuleTest
{
    private const string Status = """{"1":true,"2":"manual","3":"c","16":210,"18":30,"24":195,"40":3,"41":true,"42":"1"}""";

    [Fact]
    public async Task A_value_is_read_by_its_name_and_asked_for_only_where_it_is_not_known()
    {
        var (simulated, heater) = Start<HeaterDevice>(Status);

        Assert.Equal("19.5 °C", await heater.GetTextAsync("Temperature"));
        Assert.Equal("true", await heater.GetTextAsync("1"));
        var asked = simulated.Requests.Count(r => r.IsQuery);
        Assert.Equal(("Low", "Manual"), (await heater.GetTextAsync("fan"), await Task.Run(() => heater.GetText("Mode"))));
        Assert.Equal(asked, simulated.Requests.Count(r => r.IsQuery));
        Assert.Null(await heater.GetTextAsync("Flow"));
        Assert.Null(await heater.GetTextAsync("99"));
    }

    [Fact]
    public async Task A_name_that_nothing_has_is_told_with_those_that_there_are()
    {
        var (_, heater) = Start<HeaterDevice>(Status);
        var device = Open(Simulate(TuyaVersion.V33));

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.GetTextAsync("Wings"));
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetAsync("Wings", "2"));
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => device.GetTextAsync("Mode"));

        Assert.Contains("Temperature", error.Message, StringComparison.Ordinal);
        Assert.Null(device.Point("Mode"));
    }

    [Fact]
    public async Task Several_are_written_in_one_frame_by_name_and_by_number()
    {
        var (simulated, heater) = Start<HeaterDevice>(Status);

        await heater.SetAsync([new("Target", "20.5"), new("42", "2"), new("Mode", "auto"), new("200", "[1]")]);

        Assert.Equal("""{"2":"auto","16":205,"42":"2","200":[1]}""", Written(simulated));
    }

    [Fact]
    public async Task A_control_panel_sees_what_holds_now()
    {
        var (_, heater) = Start<HeaterDevice>(Status);
        Assert.Null(heater.Point("TargetC")!.Codec.Range);

        await heater.StatusAsync();

        Assert.Equal(new DpRange(5, 30, 0.5m), heater.Point("Target")!.Codec.Range);
        Assert.Equal("°C", heater.Point("Offset")!.Unit);
        Assert.Equal(new DpRange(1, 5), heater.Point("Power")!.Codec.Range);
        Assert.Null(heater.Point("Wings"));
    }
}
