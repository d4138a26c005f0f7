using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TuyaGen.Simulation;
using TuyaGen.Tests.Protocol;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices;

public partial class BulbTests : DeviceTest
{
    public static TheoryData<int> Commands => Vectors.Indexes("bulb_commands");

    public static TheoryData<int> Music => Vectors.Indexes("music");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_sends_what_the_other_implementation_sends(int index)
    {
        var vector = Vectors.Section("bulb_commands")[index];
        var (simulated, bulb) = Start(vector.GetProperty("cached_dps").GetRawText());
        await bulb.StatusAsync();

        await CallAsync(bulb, vector.Text("call"));

        var expected = vector.GetProperty("sent")[0].GetProperty("dps").GetRawText();
        Assert.Equal(Dps.FromJson(expected), simulated.Requests.Last(r => r.IsWrite).Dps);
    }

    [Theory]
    [MemberData(nameof(Music))]
    public async Task A_colour_of_a_stream_is_what_the_other_implementation_sends(int index)
    {
        var vector = Vectors.Section("music")[index];
        var (simulated, bulb) = Start(vector.Text("bulb_type") == "A" ? TypeA : TypeB);
        var colour = Colour.FromRgb(vector.GetProperty("r").GetInt32(), vector.GetProperty("g").GetInt32(), vector.GetProperty("b").GetInt32());

        await bulb.StreamAsync((LiveTransition)vector.GetProperty("transition").GetInt32(), colour, Percent(vector, "brightness_pct"), Percent(vector, "colourtemp_pct"));

        var sent = await simulated.WaitForRequestAsync(r => r.IsWrite);
        Assert.Equal(Dps.FromJson(vector.GetProperty("dps").GetRawText()), sent.Dps);
    }

    [Theory]
    [InlineData(TypeA, "A")]
    [InlineData(TypeB, "B")]
    [InlineData("""{"1":true,"2":100}""", "C")]
    [InlineData("""{"1":true,"20":100}""", "None")]
    public async Task The_variant_is_found_from_the_first_status(string status, string variant)
    {
        var (_, bulb) = Start(status);

        var state = await bulb.StatusAsync();

        Assert.Equal(variant, state.Variant.Name);
        Assert.Equal(variant, bulb.Variant?.Name);
    }

    [Fact]
    public async Task The_state_is_typed()
    {
        var (_, bulb) = Start("""{"20":true,"21":"colour","22":500,"23":250,"24":"001403e803e8","26":60}""");

        var state = await bulb.StatusAsync();

        Assert.True(state.Switch);
        Assert.Equal(BulbMode.Colour, state.Mode);
        Assert.Equal(50m, state.Brightness);
        Assert.Equal(25m, state.Temperature);
        Assert.Equal("#ff5400", state.Colour?.ToString());
        Assert.Equal(60, state.Countdown);
        Assert.Null(state.Scene);
        Assert.Equal("Switch = true, Mode = Colour, Brightness = 50 %, Temperature = 25 %, Colour = #ff5400, Countdown = 60 s", state.ToString());
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_unknown_and_kept()
    {
        var (_, bulb) = Start("""{"20":true,"21":"disco","22":500}""");

        var state = await bulb.StatusAsync();

        Assert.Equal(BulbMode.Unknown, state.Mode);
        Assert.Equal("disco", state.Raw(nameof(BulbState.Mode))?.ToString());
        Assert.Contains("Mode = ?disco", state.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bulb.SetModeAsync(BulbMode.Unknown));
    }

    [Fact]
    public async Task A_value_out_of_range_is_refused_with_the_range_and_nothing_is_sent()
    {
        var (simulated, bulb) = Start(TypeB);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bulb.SetBrightnessAsync(140));

        Assert.Contains("0 to 100 %", error.Message, StringComparison.Ordinal);
        Assert.Equal(903, error.Code);
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bulb.SetCountdownAsync(-1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bulb.SetColourAsync(256, 0, 0));
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task What_the_light_lacks_is_said_and_nothing_is_sent()
    {
        var (simulated, bulb) = Start("""{"1":true,"2":100}""");

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => bulb.SetColourAsync(255, 0, 0));

        Assert.Contains("has no Colour", error.Message, StringComparison.Ordinal);
        Assert.False(await bulb.SupportsAsync("Colour"));
        Assert.True(await bulb.SupportsAsync("brightness"));
        await Assert.ThrowsAsync<ArgumentException>(() => bulb.SupportsAsync("Wings"));
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task Several_properties_go_in_one_frame()
    {
        var (simulated, bulb) = Start(TypeB);

        await bulb.WriteAsync(new BulbWrite { Switch = false, Brightness = 12.5m, Mode = BulbMode.White });

        Assert.Equal(Dps.FromJson("""{"20":false,"21":"white","22":125}"""), Assert.Single(simulated.Requests, r => r.IsWrite).Dps);
        await Assert.ThrowsAsync<ArgumentException>(() => bulb.WriteAsync(new BulbWrite()));
    }

    [Fact]
    public async Task Changes_arrive_typed_with_what_changed()
    {
        var (simulated, bulb) = Start(TypeB);
        await bulb.StatusAsync();
        using var stop = new CancellationTokenSource(TestSupport.Deadline.Limit);
        var changes = bulb.WatchAsync(stop.Token);

        simulated.Set(Dps.FromJson("""{"20":false,"22":250}"""));

        await foreach (var change in changes)
        {
            Assert.Equal(["Switch", "Brightness"], change.Changed);
            Assert.Equal("Switch = false, Brightness = 25 %", change.ToString());
            Assert.Equal(25m, change.State.Brightness);
            break;
        }
    }

    [Fact]
    public async Task A_scene_comes_back_as_it_was_sent()
    {
        var (simulated, bulb) = Start(TypeB);
        var scene = new LightScene(7, [new(70, 70, LightSceneChange.Gradient, Colour.FromRgb(255, 0, 0)), new(70, 70, LightSceneChange.Static, default, 100, 50)]);

        await bulb.PlaySceneAsync(scene);

        Assert.Equal("07464602000003e803e800000000464600" + "00000000000003e801f4", simulated.Dps[25].ToString());
        Assert.Equal(scene.ToString(), (await bulb.StatusAsync()).Scene?.ToString());
    }

    [Fact]
    public async Task The_generic_commands_know_the_lights_own_numbers()
    {
        var (simulated, bulb) = Start(TypeB);

        await bulb.TurnOffAsync();
        await bulb.SetTimerAsync(TimeSpan.FromMinutes(1));
        await bulb.SetAsync("Brightness", "30");
        await bulb.SetAsync("23", "1000");
        await bulb.SetAsync("25", "07");

        Assert.Equal(DpValue.Of(false), simulated.Dps[20]);
        Assert.Equal(DpValue.Of(60), simulated.Dps[26]);
        Assert.Equal(DpValue.Of(300), simulated.Dps[22]);
        Assert.Equal(DpValue.Of(1000), simulated.Dps[23]);
        Assert.Equal(DpValue.Of("07"), simulated.Dps[25]);
    }

    [Fact]
    public async Task The_light_is_what_its_traits_say()
    {
        var (simulated, bulb) = Start(TypeB);
        await bulb.StatusAsync();

        await ((ISwitchable)bulb).SetOnAsync(false);
        await ((IDimmable)bulb).SetLevelAsync(70);
        await ((IColourLight)bulb).SetColourAsync(Colour.FromRgb(0, 255, 0));

        Assert.Equal("007803e803e8", simulated.Dps[24].ToString());
        Assert.Equal(70m, ((IDimmable)bulb).Level);
    }

    private const string TypeA = """{"1":true,"2":"white","3":255,"4":0,"5":"ff00000000ffff","6":"x","7":0}""";
    private const string TypeB = """{"20":true,"21":"white","22":500,"23":0,"24":"000003e803e8","25":"000e0d0000000000000000c80000","26":0}""";

    private (SimulatedDevice Simulated, BulbDevice Bulb) Start(string status)
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson(status), ChecksWrites = false });
        return (simulated, Keep(new BulbDevice(simulated.Settings with { Options = Options }, Context)));
    }

    private static decimal Percent(JsonElement vector, string name) => vector.Has(name) ? vector.GetProperty(name).GetDecimal() : 0;

    private static Task CallAsync(BulbDevice bulb, string call)
    {
        var match = Call().Match(call);
        var arguments = match.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        decimal Number(int index) => decimal.Parse(arguments[index], CultureInfo.InvariantCulture);
        return match.Groups[1].Value switch
        {
            "set_white_percentage" => bulb.SetWhiteAsync(Number(0), Number(1)),
            "set_brightness_percentage" => bulb.SetBrightnessAsync(Number(0)),
            "set_colourtemp_percentage" => bulb.SetTemperatureAsync(Number(0)),
            "set_mode" => bulb.WriteAsync(new BulbWrite { Mode = Enum.Parse<BulbMode>(arguments[0].Trim('\''), ignoreCase: true), Switch = true }, onlyChanged: true),
            "set_colour" => bulb.SetColourAsync((int)Number(0), (int)Number(1), (int)Number(2)),
            "set_timer" => bulb.SetCountdownAsync((int)Number(0)),
            "turn_off" => bulb.TurnOffAsync(),
            "set_scene" => bulb.PlaySceneAsync(Scene((int)Number(0), arguments[1].Trim('\''))),
            var other => throw new InvalidDataException(other),
        };
    }

    private static LightScene Scene(int id, string data)
    {
        Assert.True(DpCodecs.LightScene.TryDecode($"{id:x2}{data}", out var scene));
        return scene;
    }

    [GeneratedRegex(@"^(\w+)\((.*)\)$")]
    private static partial Regex Call();
}
