using System.Text.Json;

namespace TuyaGen.Generators.Tests.Devices;

/// <summary>The commands of a light write what tinytuya writes.</summary>
public sealed class BulbVectorTests : SimulatedTest
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json"))).RootElement.GetProperty("bulb_commands");

    // The calls of the library, and ours.
    private static readonly Dictionary<string, Func<BulbDevice, Task>> Calls = new()
    {
        ["set_white_percentage(100, 0)"] = b => b.SetWhiteAsync(),
        ["set_white_percentage(50, 50)"] = b => b.SetWhiteAsync(50, 50),
        ["set_white_percentage(0, 50)"] = b => b.SetWhiteAsync(0, 50),
        ["set_brightness_percentage(0)"] = b => b.SetBrightnessAsync(0),
        ["set_brightness_percentage(1)"] = b => b.SetBrightnessAsync(1),
        ["set_brightness_percentage(50)"] = b => b.SetBrightnessAsync(50),
        ["set_brightness_percentage(60)"] = b => b.SetBrightnessAsync(60),
        ["set_brightness_percentage(100)"] = b => b.SetBrightnessAsync(100),
        ["set_colourtemp_percentage(75)"] = b => b.SetTemperatureAsync(75),
        ["set_mode('scene')"] = b => b.SetModeAsync(BulbMode.Scene),
        ["set_colour(255, 127, 63)"] = b => b.SetColourAsync(Colour.FromRgb(255, 127, 63)),
        ["set_timer(1800)"] = b => b.SetCountdownAsync(1800),
        ["turn_off()"] = b => b.TurnOffAsync(),
        ["set_scene(7, '464602000003e803e800000000464602007803e803e800000000')"] = b => b.PlaySceneAsync(new(7,
        [
            new(0x46, 0x46, LightSceneChange.Gradient, Colour.FromHsv(0, 100, 100)),
            new(0x46, 0x46, LightSceneChange.Gradient, Colour.FromHsv(120, 100, 100)),
        ])),
    };

    public static TheoryData<int> Indexes => new(Enumerable.Range(0, Vectors.GetArrayLength()));

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task A_command_writes_what_the_python_library_writes(int index)
    {
        var vector = Vectors[index];
        var cached = vector.GetProperty("cached_dps").GetRawText();

        var written = await WritesAsync<BulbDevice>(cached, async bulb =>
        {
            await bulb.StatusAsync();
            await Calls[vector.GetProperty("call").GetString()!](bulb);
        });

        var sent = vector.GetProperty("sent")[0].GetProperty("dps");
        Assert.Equal(Dps.FromJson(sent.GetRawText()).ToJson(), written);
    }
}
