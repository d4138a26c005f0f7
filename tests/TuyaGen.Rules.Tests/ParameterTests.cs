namespace TuyaGen.Rules.Tests;

/// <summary>Parameters of commands whose numbers are shown otherwise than they are written.</summary>
public sealed class ParameterTests : BoilerTest
{
    [Fact]
    public async Task A_scaled_parameter_is_written_as_its_wire_number()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.SetTimer10Async(60);
        await boiler.SetTimer10Async();
        await boiler.SetDialAsync(100);
        await boiler.SetDialAsync(0);
        await boiler.CountAsync(1.5m);
        await boiler.TwiceAsync(4);

        Assert.StartsWith("""{"10":10} {"10":5} {"10":80} {"10":1} {"15":1500}""", Written(simulated), StringComparison.Ordinal);
        Assert.Equal(8, Kept(simulated).Monday.Heat);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(36)]
    [InlineData(486)]
    [InlineData(510)]
    [InlineData(-30)]
    public async Task A_number_beyond_the_range_or_between_two_steps_is_refused_with_both(int minutes)
    {
        var (simulated, boiler) = Boiler(Usual);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetTimer10Async(minutes));

        Assert.Equal("minutes", error.Property);
        Assert.Contains("30 to 480 in steps of 30 min", error.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_number_that_no_arithmetic_can_hold_is_refused()
    {
        var (simulated, boiler) = Boiler(Usual);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetDialAsync(decimal.MaxValue));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.CountAsync(decimal.MinValue));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.TwiceAsync(decimal.MaxValue));

        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task Steps_alone_are_kept_to_and_go_through_the_steps_of_a_command()
    {
        var (simulated, boiler) = Boiler(Usual);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.BeginAsync(45));
        await boiler.BeginAsync(40);

        Assert.Contains("a number in steps of 10 min", error.Message, StringComparison.Ordinal);
        Assert.Equal(40, Kept(simulated).Monday.Start);
        Assert.Equal(40, simulated.Dps[10]);
    }

    [Theory]
    [InlineData(true, """{"10":0,"11":false}""")]
    [InlineData(false, """{"11":true}""")]
    public async Task A_parameter_that_is_turned_round_is_tested_as_it_was_given(bool closed, string written)
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.CloseAsync(closed);

        Assert.Equal(written, Written(simulated));
    }

    [Theory]
    [InlineData("c", "5 to 30 in steps of 0.5 °C")]
    [InlineData("f", "5 to 30 in steps of 0.5 °F")]
    public async Task A_refusal_names_the_unit_of_the_moment(string unit, string range)
    {
        var (_, boiler) = Boiler(Usual, $"\"5\":\"{unit}\"");
        await boiler.StatusAsync();

        var warm = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.WarmAsync(20.2m));
        var cool = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.CoolAsync(31));

        Assert.Contains(range, warm.Message, StringComparison.Ordinal);
        Assert.Contains(range.Replace(" in steps of 0.5", "", StringComparison.Ordinal), cool.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_not_known_is_left_out()
    {
        var (simulated, boiler) = Boiler(Usual);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.CoolAsync(31));

        Assert.Contains("5 to 30", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("°", error.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task Digits_are_those_of_the_number_inside_a_text()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.WarmAsync(21);
        await boiler.CoolAsync(21);

        Assert.Equal("""{"13":"to 21.0"} {"13":"to 21"}""", Written(simulated));
    }

    [Fact]
    public void The_description_of_a_command_says_what_its_parameters_take()
    {
        var commands = BoilerDevice.Model.Commands.ToDictionary(c => c.Name, c => c.Parameters.FirstOrDefault());

        Assert.Equal((typeof(decimal), new DpRange(30, 480, 30), "min", "30"),
            (commands["SetTimer10"]!.Type, commands["SetTimer10"]!.Range!.Value, commands["SetTimer10"]!.Unit, commands["SetTimer10"]!.Default));
        Assert.Equal(("Unit", new DpRange(5, 30, 0.5m)), (BoilerDevice.Model.Properties[commands["Warm"]!.UnitOf], commands["Warm"]!.Range!.Value));
        Assert.Equal(-1, commands["SetDial"]!.UnitOf);
    }
}
