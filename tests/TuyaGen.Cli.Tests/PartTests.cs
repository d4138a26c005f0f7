using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

/// <summary>Parts of packed values, by their names.</summary>
public class PartTests
{
    private const string Blue = "00f003e803e8";

    [Fact]
    public async Task A_part_is_set_and_the_rest_stays()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B", Dps = [new(24, Blue)] });

        var set = (await Tool.RunAsync(["set", .. Tool.To(device), "--model", "Bulb", "Colour.Value=50", "Colour.Saturation=25"])).Succeeded().Out;

        Assert.Contains("Colour = #", set, StringComparison.Ordinal);
        Assert.Equal("00f000fa01f4", device.Dps[24].ToString());
        Assert.Single(device.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_person_reads_parts_with_their_units()
    {
        await using var device = SimulatedDevice.Start<ThermostatDevice>();

        var text = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Thermostat"])).Succeeded().Out;

        Assert.Matches(@"\n +Schedule +in parts +118", text);
        Assert.Matches(@"Schedule\.Days\[0\]\.Periods\[1\]\.HeatTo +16\.5 °C +118", text);
        Assert.Matches(@"Schedule\.Days\[6\]\.Periods\[0\]\.Participation +Wake +118", text);
        Assert.Matches(@"Sensors1\.Sensors\[0\]\.Name +Bedroom +122", text);
    }

    [Fact]
    public async Task A_program_reads_parts_as_an_object_beside_what_travels()
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B", Dps = [new(24, Blue)] });

        var status = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Bulb", "--json"])).Succeeded().Json;

        Assert.Equal(Blue, status.GetProperty("dps").GetProperty("24").GetString());
        Assert.Equal("""{"Hue":240,"Saturation":100,"Value":100}""", status.GetProperty("parts").GetProperty("Colour").GetRawText());
    }

    [Fact]
    public async Task Lists_words_and_what_is_not_there_are_in_the_object()
    {
        await using var device = SimulatedDevice.Start<ThermostatDevice>();

        var parts = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", "Thermostat", "--json"])).Succeeded().Json.GetProperty("parts");

        var periods = parts.GetProperty("Schedule").GetProperty("Days")[0].GetProperty("Periods");
        Assert.Equal("""{"Participation":"Wake","Start":390,"HeatTo":20,"CoolTo":25.5}""", periods[0].GetRawText());
        Assert.Equal("""{"Participation":null,"Start":null,"HeatTo":null,"CoolTo":null}""", periods[4].GetRawText());
        Assert.Equal("010203040506", parts.GetProperty("Sensors1").GetProperty("Sensors")[0].GetProperty("Unknown3").GetString());
    }

    [Fact]
    public async Task A_model_lists_the_parts()
    {
        var text = (await Tool.RunAsync("models", "Thermostat")).Succeeded().Out;
        var schedule = (await Tool.RunAsync("models", "Thermostat", "--json")).Succeeded().Json.GetProperty("dps").EnumerateArray()
            .Single(p => p.GetProperty("name").GetString() == "Schedule");

        Assert.Contains("Schedule.Days[].Periods[].HeatTo", text, StringComparison.Ordinal);
        var days = Assert.Single(schedule.GetProperty("fields").EnumerateArray());
        Assert.Equal((7, true), (days.GetProperty("count").GetInt32(), days.GetProperty("list").GetBoolean()));
        var start = days.GetProperty("fields")[0].GetProperty("fields")[1];
        Assert.Equal(
            ("Start", "int", "min", 1439, true),
            (start.GetProperty("name").GetString(), start.GetProperty("type").GetString(), start.GetProperty("unit").GetString(), start.GetProperty("max").GetInt32(), start.GetProperty("optional").GetBoolean()));
    }

    [Theory]
    [InlineData("Colour.Valve=50", "Colour has no part 'Valve'. Did you mean 'Value'?")]
    [InlineData("Color.Value=50", "Bulb has no property 'Color'. Did you mean 'Colour'?")]
    [InlineData("Colour.=50", "Colour has no part ''. It has Hue, Saturation, Value.")]
    [InlineData("Colour.Value=101", "Colour.Value accepts 0 to 100 %; '101' is not among that")]
    public async Task A_part_that_is_wrong_is_refused_with_what_is_right(string assignment, string said)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Variant = "B", Dps = [new(24, Blue)] });

        var result = await Tool.RunAsync(["set", .. Tool.To(device), "--model", "Bulb", assignment]);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(device.Requests, r => r.IsWrite);
    }
}
