namespace TuyaGen.Rules.Tests;

/// <summary>Numbers that travel inside a text.</summary>
public sealed class NumberTextTests : BoilerTest
{
    [Fact]
    public async Task A_scaled_number_is_read_and_written_with_the_letters_around_it()
    {
        var (simulated, boiler) = Boiler(Usual, "\"7\":\"3h\",\"8\":\"level_7\",\"9\":\"#8000000000\"");

        var state = await boiler.StatusAsync();
        await boiler.SetHoursAsync(2.5m);
        await boiler.SetLevelAsync(0);
        await boiler.SetCounterAsync(9_000_000_000);
        await boiler.SetAsync("Hours", "12");

        Assert.Equal((1.5m, 6m, 8_000_000_000), (state.Hours, state.Level, state.Counter));
        Assert.Equal("1.5 h", state.Describe("Hours"));
        Assert.Equal("""{"7":"5h"} {"8":"level_1"} {"9":"#9000000000"} {"7":"24h"}""", Written(simulated));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("3 h")]
    [InlineData("h")]
    [InlineData("3hh")]
    [InlineData("level_3")]
    public async Task Another_text_is_no_value_and_stays_readable(string text)
    {
        var (_, boiler) = Boiler(Usual, $"\"7\":\"{text}\"");

        var state = await boiler.StatusAsync();

        Assert.Null(state.Hours);
        Assert.Equal("?" + text, state.Describe("Hours"));
    }

    [Fact]
    public async Task A_number_outside_the_range_is_refused_as_the_caller_sees_it()
    {
        var (simulated, boiler) = Boiler(Usual);

        var hours = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetHoursAsync(12.5m));
        var level = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetLevelAsync(7));

        Assert.Contains("0 to 12 h", hours.Message, StringComparison.Ordinal);
        Assert.Contains("0 to 6", level.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_simulated_device_speaks_in_the_same_texts()
    {
        var simulated = Simulate<BoilerDevice>();
        var boiler = Connect<BoilerDevice>(simulated);

        var state = await boiler.StatusAsync();
        await boiler.SetHoursAsync(4, WriteLevel.Confirmed);

        Assert.NotNull(state.Hours);
        Assert.NotNull(state.Level);
        Assert.NotNull(state.Counter);
        Assert.Equal("8h", simulated.Dps[7]);
        Assert.Equal(4, boiler.LastState!.Hours);
    }

    [Fact]
    public void A_text_without_a_place_for_the_number_is_told()
    {
        var error = Assert.Throws<ArgumentException>(() => DpCodecs.Decimal(new() { Text = "h" }));

        Assert.Contains("{n}", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DpCodecs.Integer(text: ""));
    }
}
