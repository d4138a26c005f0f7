using TuyaGen.TestSupport;

namespace TuyaGen.Rules.Tests;

public sealed class ComputedTests : RuleTest
{
    private const string Status = """{"1":true,"2":"manual","3":"UNIT","16":210,"17":70,"18":30,"24":195,"29":67,"40":3,"41":true,"42":"1"}""";

    [Theory]
    [InlineData("c", 21, 19.5, "21 °C")]
    [InlineData("f", 70, 67, "70 °F")]
    public async Task One_property_stands_for_several(string unit, double target, double temperature, string shown)
    {
        var (_, heater) = Start<HeaterDevice>(In(unit));

        var state = await heater.StatusAsync();

        Assert.Equal(((decimal)target, (decimal)temperature), (state.Target, state.Temperature));
        Assert.Equal(shown, state.Describe("Target"));
        Assert.Equal(shown, await heater.GetTextAsync("target"));
        Assert.Equal((decimal)temperature, ((IThermostat)heater).Current);
    }

    [Fact]
    public async Task A_case_that_does_not_apply_leaves_nothing()
    {
        var (_, heater) = Start<HeaterDevice>(In("kelvin"));

        var state = await heater.StatusAsync();

        Assert.Equal((null, 21m), (state.Temperature, state.Target));
    }

    [Fact]
    public async Task A_write_goes_to_the_one_that_counts_and_keeps_to_its_range()
    {
        var (celsius, first) = Start<HeaterDevice>(In("c"));
        var (fahrenheit, second) = Start<HeaterDevice>(In("f"));

        await first.SetTargetAsync(22.5m);
        await second.SetTargetAsync(72);
        await second.SetAsync("Target", "73");
        await second.WriteAsync(new() { Target = 74, Switch = false });
        await ((IThermostat)second).SetTargetAsync(75);
        await first.WarmAsync(23);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => first.SetTargetAsync(72));
        Assert.Equal("""{"16":225} {"1":true,"16":230}""", Written(celsius));
        Assert.Equal("""{"17":72} {"17":73} {"1":false,"17":74} {"17":75}""", Written(fahrenheit));
    }

    [Fact]
    public async Task Tests_and_limits_of_commands_are_those_of_the_one_that_counts()
    {
        var (simulated, heater) = Start<HeaterDevice>(In("c").Replace("210", "150", StringComparison.Ordinal));

        await heater.AtLeastAsync(50, level: WriteLevel.Confirmed);
        await heater.AtLeastAsync(50);

        Assert.Equal("""{"16":300} {"1":true}""", Written(simulated));
    }

    [Fact]
    public async Task A_case_may_be_read_only()
    {
        var (simulated, heater) = Start<HeaterDevice>(In("c").Replace("manual", "auto", StringComparison.Ordinal));

        Assert.Equal(0, (await heater.StatusAsync()).Manual);
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetManualAsync(3));
        simulated.Set(2, "manual");
        await CatchUpAsync(heater);
        await heater.SetManualAsync(3);

        Assert.Equal("""{"40":3}""", Written(simulated));
    }

    [Fact]
    public async Task It_changes_with_what_it_stands_for_and_with_what_chooses_it()
    {
        var (simulated, heater) = Start<HeaterDevice>(In("c"));
        await heater.StatusAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = heater.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        simulated.Set(16, 200);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(["TargetC", "Target"], changes.Current.Changed);
        simulated.Set(17, 60);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(["TargetF"], changes.Current.Changed);
        simulated.Set(3, "f");
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(["Unit", "Target", "Temperature"], changes.Current.Changed);
        Assert.Equal(60, changes.Current.State.Target);
    }

    [Fact]
    public async Task A_variant_that_lacks_one_of_them_has_nothing_in_its_case()
    {
        var (_, heater) = Start<HeaterDevice>(In("f")[..^1] + ",\"100\":1}");

        var state = await heater.StatusAsync();

        Assert.Equal("Celsius", state.Variant.Name);
        Assert.Null(state.Target);
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => heater.SetTargetAsync(70));
    }

    [Fact]
    public void It_is_no_data_point_of_its_own()
    {
        var main = HeaterDevice.Model.Main;

        Assert.True(main.Find("Target")!.IsComputed);
        Assert.Equal(["TargetC"], main.Find(16).Select(p => p.Name));
        Assert.Equal(["Unit is Fahrenheit"], main.Find("Target")!.When.Select(w => w.Condition.Text));
    }

    private static string In(string unit) => Status.Replace("UNIT", unit, StringComparison.Ordinal);
}
