namespace TuyaGen.Rules.Tests;

/// <summary>Parts of packed values by their names, as a program reads and writes them that knows no class.</summary>
public sealed class PartTextTests : BoilerTest
{
    private const string Settings2 = "\"2\":\"{\\\"fan\\\":{\\\"speed\\\":3,\\\"note\\\":\\\"x\\\"},\\\"steps\\\":[4,5],\\\"zones\\\":[{\\\"id\\\":1},{\\\"id\\\":2}]}\"";

    [Theory]
    [InlineData("Programme.Mode", "Eco")]
    [InlineData("programme.monday.heat", "21.5 °C")]
    [InlineData("Programme.Monday.Start", "60 min")]
    [InlineData("Programme.Flags", "none")]
    [InlineData("Settings.Fan.Note", "x")]
    [InlineData("Settings.Steps", "[4, 5]")]
    [InlineData("Settings.Steps[1]", "5")]
    [InlineData("Settings.Zones[0].Id", "1")]
    [InlineData("Colour.Value", "50 %")]
    [InlineData("Colour.Hue", "120 °")]
    public async Task A_part_is_read_with_its_unit(string part, string text)
    {
        var (_, boiler) = Boiler(Usual, Settings2 + ",\"6\":\"007803e801f4\"");

        Assert.Equal(text, await boiler.GetTextAsync(part));
    }

    [Fact]
    public async Task A_part_that_the_value_does_not_say_is_null()
    {
        var (_, boiler) = Boiler(Usual with { Monday = new() { Start = 1 } }, "\"2\":\"{}\"");

        Assert.Null(await boiler.GetTextAsync("Programme.Monday.Heat"));
        Assert.Null(await boiler.GetTextAsync("Settings.Fan.Note"));
        Assert.Null(await boiler.GetTextAsync("Backup.Monday.Heat"));
    }

    [Fact]
    public async Task A_part_is_changed_and_the_rest_stays()
    {
        var (simulated, boiler) = Boiler(Usual);

        await boiler.SetAsync("Programme.Monday.Heat", "22.5");
        await boiler.SetAsync("Programme.Flags", "Holiday, Frost");
        await boiler.SetAsync("Programme.Mode", "warm");

        Assert.Equal(
            Usual with { Flags = ProgrammeFlags.Holiday | ProgrammeFlags.Frost, Mode = ProgrammeMode.Warm, Monday = new() { Start = 60, Heat = 22.5m } }, Kept(simulated));
    }

    [Fact]
    public async Task Parts_of_several_values_and_whole_values_travel_in_one_frame()
    {
        var (simulated, boiler) = Boiler(Usual, Settings2);

        await boiler.SetAsync([new("Programme.Monday.Start", "1"), new("Settings.Zones[1].Id", "9"), new("Programme.Tuesday.Start", "2"), new("TimerValue", "7"), new("11", "true")]);

        var written = Assert.Single(simulated.Requests, r => r.IsWrite).Dps!;
        Assert.Equal([1, 2, 10, 11], written.Keys.Order());
        Assert.Equal((1, 2), (Kept(simulated).Monday.Start, Kept(simulated).Tuesday.Start));
        Assert.Equal([1, 9], Settings.ParseText(written[2].ToString()).Zones!.Value.Select(z => z.Id));
    }

    [Fact]
    public async Task Parts_that_are_changed_at_the_same_time_all_survive()
    {
        var (simulated, boiler) = Boiler(Usual);
        await boiler.StatusAsync();

        await Task.WhenAll(
            boiler.SetAsync("Programme.Monday.Start", "1"),
            boiler.SetTuesdayStartAsync(2),
            boiler.SetAsync("Programme.Monday.Heat", "3"),
            boiler.UpdateProgrammeAsync(p => p with { Mode = ProgrammeMode.Warm }));

        Assert.Equal(
            Usual with { Mode = ProgrammeMode.Warm, Monday = new() { Start = 1, Heat = 3 }, Tuesday = new() { Start = 2, Heat = 18 } }, Kept(simulated));
    }

    [Fact]
    public async Task A_part_that_need_not_be_there_is_taken_away_and_made()
    {
        var (simulated, boiler) = Boiler(Usual, "\"2\":\"{\\\"steps\\\":[1]}\"");

        await boiler.SetAsync([new("Programme.Monday.Heat", "null"), new("Settings.Fan.Speed", "4")]);

        Assert.Null(Kept(simulated).Monday.Heat);
        Assert.Equal(new Settings { Fan = new() { Speed = 4 }, Steps = [1] }, Settings.ParseText(simulated.Dps[2].ToString()));
    }

    [Theory]
    [InlineData("Programme.Mondey.Heat", "Programme has no part 'Mondey'. Did you mean 'Monday'? It has Flags, Mode, Monday, Tuesday.")]
    [InlineData("Programme.Monday.Cool", "Programme.Monday has no part 'Cool'. It has Start, Heat.")]
    [InlineData("Programe.Monday", "no property 'Programe'. Did you mean 'Programme'?")]
    [InlineData("Programme.", "Programme has no part ''.")]
    [InlineData("Programme[0]", "Programme is no list")]
    [InlineData("Programme.Monday[0].Heat", "Programme.Monday is no list")]
    [InlineData("Target.Hours", "Target has no part 'Hours'. It has no parts.")]
    [InlineData("Settings.Zones.Id", "Settings.Zones is a list; write the number of an item behind it, such as Settings.Zones[0].")]
    [InlineData("Settings.Zones[-1].Id", "Settings.Zones is a list")]
    [InlineData("Settings.Zones[x", "Settings.Zones is a list")]
    [InlineData("Settings.Zones[99999999999].Id", "Settings.Zones is a list")]
    [InlineData("Settings.Steps[0].Id", "Settings.Steps[0] has no part 'Id'. It has no parts.")]
    public async Task What_the_model_does_not_have_is_refused_with_what_it_has(string part, string sentence)
    {
        var (simulated, boiler) = Boiler(Usual, Settings2);

        var read = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => boiler.GetTextAsync(part));
        var written = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => boiler.SetAsync(part, "1"));

        Assert.Contains(sentence, read.Message, StringComparison.Ordinal);
        Assert.Equal(read.Message, written.Message);
        Assert.Equal("", Written(simulated));
    }

    [Theory]
    [InlineData("Programme.Monday.Start", "1440", typeof(ValueOutOfRangeException), "Programme.Monday.Start accepts 0 to 1439 min")]
    [InlineData("Programme.Monday.Start", "soon", typeof(ValueOutOfRangeException), "0 to 1439 min; 'soon'")]
    [InlineData("Programme.Monday.Start", "null", typeof(ValueOutOfRangeException), "0 to 1439 min")]
    [InlineData("Programme.Monday.Heat", "4000", typeof(ValueOutOfRangeException), "-3276.8 to 3276.7 °C, or null")]
    [InlineData("Programme.Mode", "hot", typeof(ValueOutOfRangeException), "one of Eco, Warm")]
    [InlineData("Programme.Flags", "Frozen", typeof(ValueOutOfRangeException), "any of Holiday, Frost, or none")]
    [InlineData("Colour.Hue", "361", typeof(ValueOutOfRangeException), "0 to 360 °")]
    [InlineData("Settings.Zones[2].Id", "1", typeof(NotSupportedByDeviceException), "Zones has 2 items now, [0] to [1]")]
    [InlineData("Settings.Steps", "1", typeof(NotSupportedByDeviceException), "is a list; write one of its items, such as Settings.Steps[0]")]
    [InlineData("Start", "1", typeof(NotSupportedByDeviceException), "can only be read")]
    [InlineData("Backup.Mode", "Eco", typeof(NotSupportedByDeviceException), "has not reported Backup")]
    public async Task What_the_device_would_not_take_is_refused_with_what_it_does(string part, string text, Type error, string sentence)
    {
        var (simulated, boiler) = Boiler(Usual, Settings2 + ",\"6\":\"007803e801f4\"");

        var thrown = await Assert.ThrowsAsync(error, () => boiler.SetAsync(part, text));

        Assert.Contains(sentence, thrown.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_part_of_a_secret_is_not_shown()
    {
        var (simulated, boiler) = Boiler(Usual, $"\"16\":\"{Usual.ToText()}\"");

        Assert.Equal("***", await boiler.GetTextAsync("Secrets.Monday.Start"));
        await boiler.SetAsync("Secrets.Monday.Start", "777");
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => boiler.SetAsync("Secrets.Monday.Start", "7777"));

        Assert.Equal(777, Programme.ParseText(simulated.Dps[16].ToString()).Monday.Start);
        Assert.DoesNotContain("777", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_says_what_it_is()
    {
        var programme = BoilerDevice.Model.Main.Find("Programme")!;
        var zones = BoilerDevice.Model.Main.Find("Settings")!.Field("Zones");

        Assert.Equal(("Start", "min", new DpRange(0, 1439), typeof(int), false), Shown(programme.Field("Monday.Start")));
        Assert.Equal(("Heat", "°C", new DpRange(-3276.8m, 3276.7m), typeof(decimal), true), Shown(programme.Field("monday.heat")));
        Assert.Equal(["Eco 0", "Warm 1"], programme.Field("Mode").Codec.Choices.Select(c => $"{c.Name} {c.Wire}"));
        Assert.Equal(["Start", "Heat"], programme.Field("Monday").Fields.Select(f => f.Name));
        Assert.Equal((true, 2, true, "Zones[]"), (zones.IsList, zones.Count, zones.IsOptional, zones.ToString()));
        Assert.Throws<NotSupportedByDeviceException>(() => programme.Field("Moday"));
        Assert.Throws<NotSupportedByDeviceException>(() => programme.Field(""));
        Assert.Throws<ArgumentNullException>(() => programme.Field(null!));
        Assert.Throws<ArgumentException>(() => programme.Field("Mode").Get("no programme"));
        Assert.Throws<ArgumentNullException>(() => programme.Field("Mode").Describe(null!));

        static (string, string?, DpRange?, Type, bool) Shown(DpField field) => (field.Name, field.Unit, field.Codec.Range, field.ValueType, field.IsOptional);
    }

    [Fact]
    public void A_field_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DpField<string>("", DpCodecs.Boolean, s => s, null));
        Assert.Throws<ArgumentNullException>(() => new DpField<string>("X", null!, s => s, null));
        Assert.Throws<ArgumentNullException>(() => new DpField<string>("X", DpCodecs.Boolean, null!, null));
    }
}
