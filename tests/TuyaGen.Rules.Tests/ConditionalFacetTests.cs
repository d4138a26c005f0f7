namespace TuyaGen.Rules.Tests;

public sealed class ConditionalFacetTests : RuleTest
{
    private const string Celsius = """{"1":true,"2":"manual","3":"c","16":210,"17":70,"18":30,"24":195,"29":67,"40":3,"41":true,"42":"1"}""";
    private const string Fahrenheit = """{"1":true,"2":"manual","3":"f","16":210,"17":70,"18":30,"24":195,"29":67,"40":3,"41":true,"42":"1"}""";

    [Fact]
    public async Task A_range_is_that_of_the_present_state()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius.Replace("\"1\":true", "\"1\":false", StringComparison.Ordinal));
        await heater.StatusAsync();

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetPowerAsync(3));
        await heater.SetSwitchAsync(true, WriteLevel.Confirmed);
        await heater.SetPowerAsync(3);

        Assert.Contains("1 to 2", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"1":true} {"40":3}""", Written(simulated));
    }

    [Fact]
    public async Task Limits_that_the_device_reports_are_kept_to()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius);
        var state = await heater.StatusAsync();

        var tooHot = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetTargetCAsync(30.5m));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetTargetCAsync(4.5m));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetTargetCAsync(21.3m));
        simulated.Set(18, 35);
        await CatchUpAsync(heater);
        await heater.SetTargetCAsync(30.5m);

        Assert.Contains("5 to 30 in steps of 0.5 °C", tooHot.Message, StringComparison.Ordinal);
        Assert.Equal(new DpRange(5, 30, 0.5m), state.Point("TargetC")!.Codec.Range);
        Assert.Equal(new DpRange(5, 35, 0.5m), heater.Point("TargetC")!.Codec.Range);
        Assert.Null(HeaterDevice.Model.Main.Find("TargetC")!.Codec.Range);
        Assert.Equal("""{"16":305}""", Written(simulated));
    }

    [Fact]
    public async Task What_is_not_known_is_asked_before_a_write_that_depends_on_it()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius);
        await heater.StatusAsync();
        heater.ForgetStatus();
        simulated.Push(Dps.FromJson("""{"16":220}"""));
        await CatchUpAsync(heater);
        var asked = simulated.Requests.Count(r => r.IsQuery);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetTargetCAsync(31));

        Assert.Equal(asked + 1, simulated.Requests.Count(r => r.IsQuery));
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task What_can_only_be_read_at_present_says_why()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius.Replace("manual", "auto", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetPowerAsync(3));

        Assert.Contains("can only be read while Mode is Auto or Boost", error.Message, StringComparison.Ordinal);
        Assert.Equal(DpAccess.ReadOnly, heater.LastState!.Point("Power")!.Access);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task What_the_device_has_no_use_for_reads_as_nothing_and_is_not_written()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius.Replace("\"41\":true", "\"41\":false", StringComparison.Ordinal));
        var state = await heater.StatusAsync();

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetPowerAsync(3));

        Assert.Null(state.Power);
        Assert.Null(state.Describe("Power"));
        Assert.DoesNotContain(", Power =", state.ToString(), StringComparison.Ordinal);
        Assert.False(await heater.SupportsAsync("Power"));
        Assert.Contains("where HasPower is true", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetAsync("Power", "3"));
        Assert.Equal("", Written(simulated));
    }

    [Theory]
    [InlineData("c", "2 °C")]
    [InlineData("f", "2 °F")]
    [InlineData("k", "2")]
    public async Task A_unit_is_what_another_property_names(string unit, string shown)
    {
        var (_, heater) = Start<HeaterDevice>(Celsius.Replace("\"c\"", $"\"{unit}\"", StringComparison.Ordinal)[..^1] + ",\"30\":2}");

        Assert.Equal(shown, (await heater.StatusAsync()).Describe("Offset"));
    }

    [Fact]
    public async Task A_value_that_is_assumed_is_there_for_everybody()
    {
        var (_, heater) = Start<HeaterDevice>(Fahrenheit);

        var state = await heater.StatusAsync();

        Assert.Equal((0, "0 °F"), (state.Offset, state.Describe("Offset")));
        Assert.Equal("0 °F", await heater.GetTextAsync("Offset"));
        Assert.Equal(0, HeaterDevice.Model.Main.Find("Offset")!.Absent);
    }

    [Fact]
    public async Task The_words_of_an_enumeration_may_be_others()
    {
        var (simulated, heater) = Start<HeaterDevice>(Celsius.Replace("manual", "boost", StringComparison.Ordinal));

        await heater.SetFanAsync(HeaterFan.Storm);
        await heater.SetAsync("Fan", "High");

        Assert.Equal("""{"42":"10"} {"42":"9"}""", Written(simulated));
        simulated.Set(2, "manual");
        await CatchUpAsync(heater);
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => heater.SetFanAsync(HeaterFan.Storm));
    }

    [Fact]
    public async Task A_word_may_stand_for_a_number()
    {
        var (_, heater) = Start<HeaterDevice>(Celsius);

        var state = await heater.StatusAsync();

        Assert.Equal((33, null), (state.NumberOf("Fan"), state.NumberOf("Mode")));
        Assert.Equal([33, 100], HeaterDevice.Model.Main.Find("Fan")!.Codec.Choices.Select(c => c.Number));
    }

    [Theory]
    [InlineData("true", -7)]
    [InlineData("false", 7)]
    public async Task The_sign_may_come_from_another_data_point(string reverse, int flow)
    {
        var (_, heater) = Start<HeaterDevice>(Celsius[..^1] + $",\"43\":7,\"44\":{reverse}}}");

        Assert.Equal(flow, (await heater.StatusAsync()).Flow);
    }

    [Fact]
    public void The_static_description_tells_what_depends_on_what()
    {
        var power = HeaterDevice.Model.Main.Find("Power")!;

        Assert.Equal("HasPower is true", power.AvailableIf!.Text);
        Assert.Equal(["Mode is Auto or Boost", "Switch is false"], power.When.Select(w => w.Condition.Text));
        Assert.Equal(new DpRange(1, 2), power.When[1].Point!.Codec.Range);
        Assert.Equal("HighestC", HeaterDevice.Model.Properties[HeaterDevice.Model.Main.Find("TargetC")!.Bounds!.Value.Maximum!.Value]);
    }
}
