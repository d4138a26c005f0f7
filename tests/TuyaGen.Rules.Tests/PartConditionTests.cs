namespace TuyaGen.Rules.Tests;

/// <summary>Tests of single parts of packed values.</summary>
public sealed class PartConditionTests : BoilerTest
{
    [Theory]
    [InlineData(ProgrammeMode.Eco, 5)]
    [InlineData(ProgrammeMode.Warm, 10)]
    public async Task A_range_may_depend_on_a_part_of_another_value(ProgrammeMode mode, int largest)
    {
        var (_, boiler) = Boiler(Usual with { Mode = mode }, "\"3\":1");

        var state = await boiler.StatusAsync();
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetPowerAsync(11));

        Assert.Equal(new DpRange(0, largest), state.Point("Power")!.Codec.Range);
        Assert.Contains($"0 to {largest}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20.0, true)]
    [InlineData(19.9, false)]
    [InlineData(null, false)]
    public async Task What_the_device_has_use_for_may_depend_on_a_part_deep_inside(double? heat, bool isThere)
    {
        var (_, boiler) = Boiler(Usual with { Monday = Usual.Monday with { Heat = (decimal?)heat } }, "\"4\":true");

        var state = await boiler.StatusAsync();

        Assert.Equal(isThere ? true : null, state.Boost);
        Assert.Equal(isThere, await boiler.SupportsAsync("Boost"));
        Assert.Equal("Programme.Monday.Heat is at least 20", BoilerDevice.Model.Main.Find("Boost")!.AvailableIf!.Text);
    }

    [Theory]
    [InlineData("007803e80063", 21.5, false, 60, """{"11":false}""")]
    [InlineData("007803e80064", null, false, 60, """{"11":true}""")]
    [InlineData("007803e80064", 21.5, true, 60, """{"10":1}""")]
    [InlineData("007803e80064", 21.5, true, 61, """{"10":2}""")]
    [InlineData("007803e80064", 21.5, false, 60, """{"10":2}""")]
    public async Task A_command_decides_by_parts(string colour, double? heat, bool frost, int start, string written)
    {
        var (simulated, boiler) = Boiler(
            Usual with { Flags = frost ? ProgrammeFlags.Frost : 0, Monday = new() { Start = start, Heat = (decimal?)heat } }, $"\"6\":\"{colour}\"");

        await boiler.DimAsync();

        Assert.Equal(written, Written(simulated));
    }

    [Fact]
    public async Task A_part_of_what_is_not_reported_is_not_reported_either()
    {
        var (simulated, boiler) = Start<BoilerDevice>("""{"4":true}""");

        var state = await boiler.StatusAsync();
        await boiler.DimAsync();

        Assert.Null(state.Boost);
        Assert.Equal("""{"11":true}""", Written(simulated));
    }
}
