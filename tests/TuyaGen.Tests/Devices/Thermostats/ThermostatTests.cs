using TuyaGen.TestSupport;

namespace TuyaGen.Tests.Devices.Thermostats;

public class ThermostatTests : ThermostatTest
{
    [Fact]
    public async Task The_status_of_a_thermostat_with_fine_limits_is_read()
    {
        var (_, thermostat) = Start(High);

        var state = await thermostat.StatusAsync();

        Assert.Equal("HighResolution", state.Variant.Name);
        Assert.Equal((ThermostatMode.Cool, ThermostatUnit.Celsius, ThermostatFan.Auto), (state.Mode, state.Unit, state.Fan));
        Assert.Equal((29.5m, 21.5m, 21.5m, 16.5m), (state.Temperature, state.Setpoint, state.Cooling, state.Heating));
        Assert.Equal((29.5m, 85, 21.5m, 71, 16.5m, 62), (state.TemperatureC, state.TemperatureF, state.CoolingC, state.CoolingF, state.HeatingC, state.HeatingF));
        Assert.Equal((52, 4, 1, 25), (state.Humidity, state.SystemType, state.Home, state.FanRunTime));
        Assert.Equal((true, ThermostatHold.Permanent, ThermostatActivity.CoolFanOn), (state.ScheduleEnabled, state.Hold, state.Activity));
        Assert.Equal((true, null), (state.HasSingleTarget, state.Correction));
        Assert.Contains("Temperature = 29.5 °C", state.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_a_thermostat_with_whole_degrees_is_read()
    {
        var (_, thermostat) = Start(Low);

        var state = await thermostat.StatusAsync();

        Assert.Equal("LowResolution", state.Variant.Name);
        Assert.Equal((68m, 70m, 78m, 68m), (state.Temperature, state.Setpoint, state.Cooling, state.Heating));
        Assert.Equal((26m, 20m, -1), (state.CoolingC, state.HeatingC, state.Correction));
        Assert.Equal("68 °F", state.Describe("Temperature"));
        Assert.Equal((68m, 70m), (((IThermostat)thermostat).Current, ((IThermostat)thermostat).Target));
    }

    [Theory]
    [InlineData("cool", "c", 25.5, """{"108":2550}""")]
    [InlineData("cool", "f", 78, """{"110":78}""")]
    [InlineData("heat", "c", 20.25, """{"109":2025}""")]
    [InlineData("emergencyheat", "f", 68, """{"111":68}""")]
    [InlineData("auto", "c", 21, """{"16":2100}""")]
    [InlineData("off", "f", 70, """{"17":70}""")]
    public async Task The_target_is_the_one_of_the_mode_and_the_unit(string mode, string unit, decimal degrees, string sent)
    {
        var (simulated, thermostat) = Start(High.Replace("\"cool\"", $"\"{mode}\"", StringComparison.Ordinal)
            .Replace("\"c\"", $"\"{unit}\"", StringComparison.Ordinal));

        await thermostat.SetTargetAsync(degrees);
        await ((IThermostat)thermostat).SetTargetAsync(degrees);

        Assert.Equal($"{sent} {sent}", Written(simulated));
    }

    [Fact]
    public async Task Whole_degrees_have_data_points_of_their_own()
    {
        var (simulated, thermostat) = Start(Low);

        await thermostat.SetTargetAsync(70);
        await thermostat.SetTargetCAsync(21);
        await thermostat.SetTargetFAsync(69);
        await thermostat.SetCoolingAsync(80);
        await thermostat.SetCoolingCAsync(27);
        await thermostat.SetHeatingFAsync(66);
        await thermostat.SetSetpointCAsync(21.5m);
        await thermostat.SetCorrectionAsync(-2);

        Assert.Equal("""{"20":70} {"26":21} {"20":69} {"18":80} {"19":27} {"20":66} {"16":2150} {"27":-2}""", Written(simulated));
    }

    [Fact]
    public async Task Everything_that_can_be_set_has_a_method()
    {
        var (simulated, thermostat) = Start(High);

        await thermostat.SetModeAsync(ThermostatMode.EmergencyHeat);
        await thermostat.SetUnitAsync(ThermostatUnit.Fahrenheit);
        await thermostat.SetFanAsync(ThermostatFan.Cycle);
        await thermostat.SetFanRunTimeAsync(55);
        await thermostat.SetHoldAsync(ThermostatHold.Temporary);
        await thermostat.SetScheduleEnabledAsync(false);
        await thermostat.SetHomeAsync(0);
        await thermostat.SetVacationAsync(new byte[] { 1, 2, 3 });
        await thermostat.SetAsync("Cooling", "80");
        await thermostat.WriteAsync(new ThermostatWrite { Mode = ThermostatMode.Heat, Fan = ThermostatFan.On, HeatingC = 20 });

        Assert.Equal(
            """{"2":"emergencyheat"} {"23":"f"} {"115":"cycle"} {"123":55} {"120":"temphold"} {"119":false} {"116":"0"} {"121":"AQID"} {"110":80} {"2":"heat","109":2000,"115":"on"}""",
            Written(simulated));
    }

    [Fact]
    public async Task What_the_thermostat_does_not_take_is_refused()
    {
        var (simulated, thermostat) = Start(High);

        var tooHot = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => thermostat.SetTargetAsync(78));
        var runtime = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => thermostat.SetFanRunTimeAsync(56));
        var correction = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => thermostat.SetCorrectionAsync(1));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => thermostat.SetFanAsync((ThermostatFan)17));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => thermostat.SetFanAsync(ThermostatFan.Unknown));

        Assert.Contains("0 to 50 °C", tooHot.Message, StringComparison.Ordinal);
        Assert.Contains("0 to 55 min", runtime.Message, StringComparison.Ordinal);
        Assert.Contains("HighResolution", correction.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task Parts_of_a_degree_go_where_the_thermostat_has_none()
    {
        var (simulated, thermostat) = Start(Low);

        await thermostat.SetTargetCAsync(20.6m);
        await thermostat.SetSetpointCAsync(20.07m);

        Assert.Equal("""{"26":20} {"16":2007}""", Written(simulated));
    }

    [Fact]
    public async Task A_change_names_what_it_changed_in_both_units_and_in_the_one_that_is_shown()
    {
        var (simulated, thermostat) = Start(High);
        await thermostat.StatusAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = thermostat.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        simulated.Set(Dps.FromJson("""{"24":3000,"29":86,"34":53,"129":"alloff"}"""));

        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(["TemperatureC", "TemperatureF", "Humidity", "Activity", "Temperature"], changes.Current.Changed);
        Assert.Equal(30, changes.Current.State.Temperature);

        simulated.Set(23, "f");

        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(["Unit", "Temperature", "Setpoint", "Cooling", "Heating"], changes.Current.Changed);
    }

    [Theory]
    [InlineData(null, "LowResolution")]
    [InlineData("LowResolution", "LowResolution")]
    [InlineData("HighResolution", "HighResolution")]
    public async Task A_simulated_one_is_believable(string? variant, string found)
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Model = ThermostatDevice.Model, Variant = variant });
        var thermostat = Keep(new ThermostatDevice(simulated.Settings with { Options = Options }, Context));

        var state = await thermostat.StatusAsync();
        await thermostat.SetTargetCAsync(22, WriteLevel.Confirmed);

        Assert.Equal(found, state.Variant.Name);
        Assert.Equal((21.5m, 71, 20m, 24m), (state.Temperature, state.TemperatureF, state.Heating, state.Cooling));
        Assert.Equal(("Bedroom", 21.63m), (Assert.Single(state.Sensors).Name, state.Sensors[0].Temperature));
        Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal(new TimeOnly(6, 30), state.Schedule![day, PeriodOfDay.Wake].Time));
        Assert.Equal(22, thermostat.LastState!.Setpoint);
    }
}
