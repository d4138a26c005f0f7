using TuyaGen.Simulation;

namespace TuyaGen.Rules.Tests;

/// <summary>Changes of parts that lie several fields deep.</summary>
public sealed class DeepPatchTests : BoilerTest
{
    [Fact]
    public async Task A_part_several_fields_deep_is_changed_in_what_was_reported()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.SetMondayStartAsync(75);

        Assert.Equal(Usual with { Monday = new() { Start = 75, Heat = 21.5m } }, Kept(simulated));
    }

    [Fact]
    public async Task Parts_that_are_changed_at_the_same_time_all_survive()
    {
        var (simulated, boiler) = Boiler(Usual);
        await boiler.StatusAsync();

        await Task.WhenAll(
            boiler.SetMondayStartAsync(1),
            boiler.SetTuesdayStartAsync(2),
            boiler.UpdateProgrammeAsync(p => p with { Monday = p.Monday with { Heat = 3 } }),
            boiler.UpdateProgrammeAsync(p => p with { Tuesday = p.Tuesday with { Heat = p.Tuesday.Heat + 4 } }));

        Assert.Equal(Usual with { Monday = new() { Start = 1, Heat = 3 }, Tuesday = new() { Start = 2, Heat = 22 } }, Kept(simulated));
    }

    [Theory]
    [InlineData(false, 90)]
    [InlineData(true, 480)]
    public async Task Several_parts_travel_in_one_frame_and_each_keeps_its_condition(bool holiday, int tuesday)
    {
        var flags = holiday ? ProgrammeFlags.Holiday : 0;
        var (simulated, boiler) = Boiler(Usual with { Flags = flags });

        await boiler.PlanAsync(480, 23);

        Assert.Single(simulated.Requests, r => r.IsWrite);
        Assert.Equal(
            new Programme
            {
                Flags = flags,
                Mode = ProgrammeMode.Warm,
                Monday = new() { Start = 480, Heat = 23 },
                Tuesday = new() { Start = tuesday, Heat = 18 },
            },
            Kept(simulated));
    }

    [Fact]
    public async Task A_part_may_be_made_anew_and_the_rest_stays()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.ClearMondayAsync(30);

        Assert.Equal(Usual with { Monday = new() { Start = 30 } }, Kept(simulated));
    }

    [Fact]
    public async Task A_part_of_a_part_that_is_missing_makes_that_one()
    {
        var (simulated, boiler) = Boiler(Usual, "\"2\":\"{\\\"steps\\\":[1]}\"");

        await boiler.SetFanAsync(4);

        Assert.Equal(new Settings { Fan = new() { Speed = 4 }, Steps = [1] }, Settings.ParseText(simulated.Dps[2].ToString()));
    }

    [Fact]
    public async Task A_value_is_made_with_lists_in_it()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.SetStepsAsync(3, 9);

        Assert.Equal("""{"steps":[3,7],"zones":[{"id":9},{"id":2}]}""", simulated.Requests.Single(r => r.IsWrite).Dps![2].ToString());
    }

    [Fact]
    public async Task A_part_that_the_device_would_not_take_is_refused_with_its_place()
    {
        var (simulated, boiler) = Boiler(Usual);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetMondayStartAsync(1440));

        Assert.Equal("Programme.Monday.Start", error.Property);
        Assert.Contains("0 to 1439", error.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_part_of_what_the_device_never_reported_cannot_be_changed()
    {
        var (simulated, boiler) = Start<BoilerDevice>("""{"5":"c"}""");

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => boiler.SetMondayStartAsync(1));

        Assert.Contains("has not reported Programme", error.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }
}
