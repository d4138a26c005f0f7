namespace TuyaGen.Models.Tests.Devices;

/// <summary>A heat pump that says itself how warm it can make the water.</summary>
public sealed class InverterHeatPumpTests : TypedTest
{
    private const string Pool = """{"1":true,"102":26,"103":true,"106":28,"107":18,"108":40}""";

    [Fact]
    public async Task The_limits_of_the_target_are_those_that_the_pump_reports()
    {
        var (simulated, pump) = Start<InverterHeatPumpDevice>(Pool);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => pump.SetTargetAsync(41));
        await pump.SetTargetAsync(40);

        Assert.Contains("Target accepts 18 to 40 °C; '41'", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"106":40}""", Written(simulated));
    }

    [Fact]
    public async Task In_fahrenheit_the_limits_are_in_fahrenheit()
    {
        var (_, pump) = Start<InverterHeatPumpDevice>("""{"103":false,"106":82,"107":64,"108":104}""");

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => pump.SetTargetAsync(63));

        Assert.Contains("Target accepts 64 to 104 °F", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mode_or_fault_that_nobody_knows_keeps_its_own_word()
    {
        var (_, pump) = Start<InverterHeatPumpDevice>("""{"105":"cool","115":9}""");

        var state = await pump.StatusAsync();

        Assert.Equal((InverterHeatPumpMode.Unknown, InverterHeatPumpFault.Unknown), (state.Mode, state.Fault));
        Assert.Equal((DpValue.Of("cool"), DpValue.Of(9)), (state.Status.Dps[105], state.Status.Dps[115]));
    }

    [Fact]
    public async Task It_is_a_thermostat()
    {
        var (_, pump) = Start<InverterHeatPumpDevice>(Pool);
        await pump.StatusAsync();

        Assert.Equal((26m, 28m), (((IThermostat)pump).Current, ((IThermostat)pump).Target));
    }
}
