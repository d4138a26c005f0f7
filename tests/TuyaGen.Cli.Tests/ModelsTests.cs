namespace TuyaGen.Cli.Tests;

public class ModelsTests
{
    public static TheoryData<string> Names => [.. DeviceCatalogue.Default.Models.Select(m => m.Name)];

    [Fact]
    public async Task All_models_are_listed()
    {
        var text = (await Tool.RunAsync("models")).Succeeded().Out;

        Assert.All(DeviceCatalogue.Default.Models, m => Assert.Contains($"  {m.Name} ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_models_are_listed_as_json()
    {
        var names = (await Tool.RunAsync("models", "--json")).Succeeded().JsonLines.Select(j => j.GetProperty("name").GetString());

        Assert.Equal(DeviceCatalogue.Default.Models.Select(m => m.Name), names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_model_is_shown_in_full(string name)
    {
        DeviceCatalogue.Default.TryFind(name, out var model);

        var text = (await Tool.RunAsync("models", name)).Succeeded().Out;

        Assert.All(model!.Main.Points, p => Assert.Matches($@"\n +{(p.IsComputed ? "" : p.Id + " +")}{p.Name} ", text));
        Assert.All(model.Variants, v => Assert.Contains($"Variant {v.Name}", text, StringComparison.Ordinal));
        Assert.All(model.Commands, c => Assert.Contains($"  {c.Name} ", text, StringComparison.Ordinal));
        Assert.All(model.Main.Points.Where(p => p is { IsWritable: true, Bounds: null, Codec.Choices.Count: 0 }), p => Assert.Contains(p.Accepts, text, StringComparison.Ordinal));
        Assert.All(model.Products, p => Assert.Contains(p.Id, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variant_shows_its_own_limits_of_commands()
    {
        var text = (await Tool.RunAsync("models", "Bulb")).Succeeded().Out;
        var variants = (await Tool.RunAsync("models", "Bulb", "--json")).Succeeded().Json.GetProperty("variants").EnumerateArray();

        Assert.Contains("SetScene takes int id (1 to 4).", text, StringComparison.Ordinal);
        var commands = Assert.Single(variants, v => v.TryGetProperty("commands", out _)).GetProperty("commands");
        var scene = Assert.Single(commands.EnumerateArray());
        Assert.Equal("SetScene", scene.GetProperty("name").GetString());
        Assert.Equal(4, scene.GetProperty("parameters")[0].GetProperty("max").GetInt32());
    }

    [Fact]
    public async Task What_other_properties_say_of_one_is_shown()
    {
        var text = (await Tool.RunAsync("models", "InverterHeatPump")).Succeeded().Out;
        var points = (await Tool.RunAsync("models", "InverterHeatPump", "--json")).Succeeded().Json.GetProperty("dps").EnumerateArray();

        Assert.Contains("TargetMinimum to TargetMaximum, in the unit of Unit", text, StringComparison.Ordinal);
        var target = points.Single(p => p.GetProperty("name").GetString() == "Target");
        Assert.Equal(
            ("TargetMinimum", "TargetMaximum", "Unit"),
            (target.GetProperty("minOf").GetString(), target.GetProperty("maxOf").GetString(), target.GetProperty("unitOf").GetString()));
    }

    [Fact]
    public async Task What_a_model_says_about_the_connection_is_shown() => Assert.Contains(
        "Connection: version 3.5, only reports, answers no question", (await Tool.RunAsync("models", "SoriaInverter")).Succeeded().Out, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_model_is_shown_in_full_as_json(string name)
    {
        DeviceCatalogue.Default.TryFind(name, out var model);

        var json = (await Tool.RunAsync("models", name.ToLowerInvariant(), "--json")).Succeeded().Json;

        Assert.Equal(model!.Main.Points.Select(p => p.Id), json.GetProperty("dps").EnumerateArray().Select(p => p.GetProperty("id").GetInt32()));
        Assert.Equal(
            model.Variants.SelectMany(v => v.Points).Select(p => $"{p.Id} {p.Name}"),
            json.GetProperty("variants").EnumerateArray().SelectMany(v => v.GetProperty("dps").EnumerateArray())
                .Select(p => $"{p.GetProperty("id")} {p.GetProperty("name")}"));
        Assert.Equal(
            model.Commands.Select(c => $"{c.Name} {c.Parameters.Count}"),
            json.GetProperty("commands").EnumerateArray().Select(c => $"{c.GetProperty("name")} {c.GetProperty("parameters").GetArrayLength()}"));
    }

    [Fact]
    public async Task A_data_point_tells_type_range_unit_access_and_choices()
    {
        var points = (await Tool.RunAsync("models", "BulbDevice", "--json")).Succeeded().Json.GetProperty("dps").EnumerateArray()
            .ToDictionary(p => p.GetProperty("name").GetString()!);

        var brightness = points["Brightness"];
        Assert.Equal("number", brightness.GetProperty("type").GetString());
        Assert.Equal("rw", brightness.GetProperty("access").GetString());
        Assert.Equal("%", brightness.GetProperty("unit").GetString());
        Assert.Equal(1, brightness.GetProperty("min").GetDecimal());
        Assert.Equal(100, brightness.GetProperty("max").GetDecimal());
        Assert.Equal("wo", points["Live"].GetProperty("access").GetString());
        var white = points["Mode"].GetProperty("choices").EnumerateArray().First();
        Assert.Equal(("White", "white"), (white.GetProperty("name").GetString(), white.GetProperty("wire").GetString()));
    }

    [Fact]
    public async Task The_parts_of_a_type_that_several_properties_have_are_shown_once()
    {
        var text = (await Tool.RunAsync("models", "Thermostat")).Succeeded().Out;

        Assert.Contains("Sensors1.Sensors[].Battery", text, StringComparison.Ordinal);
        Assert.Matches(@"Sensors5\.\* +As Sensors1\.\*", text);
        Assert.DoesNotContain("Sensors5.Sensors[].Battery", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_model_is_told_with_a_suggestion()
    {
        Assert.Contains("Did you mean 'Cover'?", (await Tool.RunAsync("models", "covre")).FailedWith(2).Error, StringComparison.Ordinal);
    }
}
