namespace TuyaGen.Generators.Tests.Devices;

public sealed class BulbTests : SimulatedTest
{
    private const string B = """{"20":true,"21":"white","22":500,"23":0,"24":"000003e803e8","25":"00","26":0}""";
    private const string A = """{"1":true,"2":"white","3":255,"4":0,"5":"ff00000000ffff","7":0}""";
    private const string C = """{"1":true,"2":100}""";

    [Fact]
    public async Task A_status_is_typed()
    {
        var (_, bulb) = Connect<BulbDevice>(B);

        var state = await bulb.StatusAsync();

        Assert.Equal("B", state.Variant.Name);
        Assert.Equal((true, BulbMode.White, 50m, 0m), (state.Switch, state.Mode, state.Brightness, state.Temperature));
        Assert.Equal(Colour.FromHsv(0, 100, 100), state.Colour);
    }

    [Theory]
    [InlineData(A, "A", 100.0)]
    [InlineData(C, "C", 39.2)]
    [InlineData("""{"1":true,"20":false}""", "None", null)]
    public async Task The_variant_is_found_from_the_first_status(string dps, string variant, double? brightness)
    {
        var (_, bulb) = Connect<BulbDevice>(dps);

        var state = await bulb.StatusAsync();

        Assert.Equal(variant, state.Variant.Name);
        Assert.Equal(brightness, state.Brightness is { } value ? (double)decimal.Round(value, 1) : null);
    }

    [Fact]
    public async Task A_mode_that_is_not_listed_is_unknown_and_keeps_its_word()
    {
        var (_, bulb) = Connect<BulbDevice>("""{"20":true,"21":"disco"}""");

        var state = await bulb.StatusAsync();

        Assert.Equal(BulbMode.Unknown, state.Mode);
        Assert.Equal(DpValue.Of("disco"), state.Raw("Mode"));
    }

    [Theory]
    [InlineData(B, 7, """{"21":"scene","25":"07"}""")]
    [InlineData(A, 3, """{"2":"scene_3"}""")]
    public async Task A_scene_is_recalled_in_the_words_of_the_variant(string dps, int scene, string written) =>
        Assert.Equal(written, await WritesAsync<BulbDevice>(dps, b => b.SetSceneAsync(scene)));

    [Fact]
    public async Task A_scene_outside_the_variants_range_is_refused_before_anything_is_sent()
    {
        var (simulated, bulb) = Connect<BulbDevice>(A);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bulb.SetSceneAsync(7));

        Assert.Contains("1 to 4", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_percentage_over_a_hundred_is_refused_before_the_device_is_asked()
    {
        var (simulated, bulb) = Connect<BulbDevice>(B);
        await bulb.StatusAsync();
        var before = simulated.Requests.Count;

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => bulb.SetBrightnessAsync(101));

        Assert.Contains("0 to 100 %", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, simulated.Requests.Count);
    }

    [Fact]
    public async Task A_white_light_cannot_show_a_colour_and_says_what_it_can()
    {
        var (_, bulb) = Connect<BulbDevice>(C);

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => bulb.SetColourAsync(Colour.FromRgb(1, 2, 3)));

        Assert.Contains("Brightness", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_one_frame() => Assert.Equal(
        """{"20":false,"22":400}""", await WritesAsync<BulbDevice>(B, b => b.WriteAsync(new() { Switch = false, Brightness = 40 })));

    [Fact]
    public async Task The_traits_reach_the_commands_of_the_model()
    {
        var written = await WritesAsync<BulbDevice>(B, async bulb =>
        {
            await ((ISwitchable)bulb).SetOnAsync(false, WriteLevel.Confirmed);
            await ((IDimmable)bulb).SetLevelAsync(30);
            // Only what changes is sent, so the test waits until the lamp has said that it is on: a device answers in order.
            await bulb.HeartbeatAsync();
            await ((ITemperatureLight)bulb).SetTemperatureAsync(20);
        });

        Assert.Equal("""{"20":false} {"20":true,"22":300} {"23":200}""", written);
    }

    [Fact]
    public void The_synchronous_methods_do_what_the_asynchronous_ones_do()
    {
        var (simulated, bulb) = Connect<BulbDevice>(B);

        Assert.True(bulb.Status().Switch);
        bulb.SetBrightness(10);
        bulb.Write(new() { Mode = BulbMode.Music });

        Assert.Equal(["""{"22":100}""", """{"21":"music"}"""], Written(simulated));
    }
}
