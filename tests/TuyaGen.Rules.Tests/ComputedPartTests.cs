namespace TuyaGen.Rules.Tests;

/// <summary>Computed properties that stand for other computed ones, and for parts of packed values.</summary>
public sealed class ComputedPartTests : BoilerTest
{
    [Theory]
    [InlineData(ProgrammeMode.Eco, true, 60)]
    [InlineData(ProgrammeMode.Warm, true, 7)]
    [InlineData(ProgrammeMode.Warm, false, 8)]
    public async Task One_may_stand_for_others_that_stand_for_others(ProgrammeMode mode, bool open, int wanted)
    {
        var (_, boiler) = Boiler(Usual with { Mode = mode }, $"\"10\":7,\"11\":{(open ? "true" : "false")},\"12\":8");

        var state = await boiler.StatusAsync();

        Assert.Equal((wanted, open ? 7 : 8), (state.Wanted, state.Today));
    }

    [Fact]
    public async Task A_write_finds_its_way_through_all_of_them()
    {
        var (simulated, boiler) = Boiler(Usual with { Mode = ProgrammeMode.Warm }, "\"10\":7,\"11\":true,\"12\":8");
        await boiler.StatusAsync();

        await boiler.SetWantedAsync(40);
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetWantedAsync(81));
        simulated.Set(11, false);
        await CatchUpAsync(boiler);
        await boiler.SetWantedAsync(81);

        Assert.Contains("0 to 80", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"10":40} {"12":81}""", Written(simulated));
    }

    [Fact]
    public async Task What_can_only_be_read_at_one_place_can_only_be_read_through_it()
    {
        var (simulated, boiler) = Boiler(Usual, "\"10\":7,\"11\":true");

        var part = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => boiler.SetWantedAsync(5));
        var again = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => boiler.SetAsync("Again", "5"));

        Assert.Contains("can only be read", part.Message, StringComparison.Ordinal);
        Assert.Contains("can only be read", again.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_part_is_a_property_with_the_unit_of_its_field()
    {
        var (_, boiler) = Boiler(Usual, "\"2\":\"{\\\"fan\\\":{\\\"speed\\\":1,\\\"note\\\":\\\"low\\\"}}\"");

        var state = await boiler.StatusAsync();

        Assert.Equal((60, 21.5m, "low"), (state.Start, state.Heat, state.FanNote));
        Assert.Equal(("60 min", "21.5 °C", "low"), (state.Describe("Start"), state.Describe("Heat"), state.Describe("FanNote")));
        Assert.Equal(DpAccess.ReadOnly, BoilerDevice.Model.Main.Find("Start")!.Access);
    }

    [Fact]
    public async Task A_part_that_the_value_does_not_have_is_nothing()
    {
        var (_, boiler) = Boiler(Usual with { Monday = new() }, "\"2\":\"{}\"");

        var state = await boiler.StatusAsync();

        Assert.Equal((0, null, null), (state.Start, state.Heat, state.FanNote));
    }
}
