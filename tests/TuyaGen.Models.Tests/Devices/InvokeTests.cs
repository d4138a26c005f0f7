namespace TuyaGen.Models.Tests.Devices;

/// <summary>Commands by name, as a program calls them that knows no class.</summary>
public sealed class InvokeTests : TypedTest
{
    [Fact]
    public async Task Names_and_texts_do_what_the_method_does()
    {
        var (simulated, bulb) = Start<BulbDevice>();
        await bulb.StatusAsync();

        var result = await ((TuyaDevice)bulb).InvokeAsync("setwhite", new Dictionary<string, string> { ["Brightness"] = "40" });

        Assert.Equal(WriteLevel.Acknowledged, result.Written!.Value.Level);
        Assert.Null(result.Value);
        Assert.Contains("\"22\":400", Written(simulated), StringComparison.Ordinal);
    }

    [Fact]
    public void The_twin_does_the_same()
    {
        var (simulated, cover) = Start<CoverDevice>();

        cover.Invoke("Open", level: WriteLevel.Sent);
        cover.Heartbeat();

        Assert.Contains("\"1\"", Written(simulated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paint", "", "", typeof(NotSupportedByDeviceException), "Bulb has no command 'Paint'. It has SetColour(colour), SetWhite(brightness, temperature)")]
    [InlineData("SetWhite", "glow", "1", typeof(ArgumentException), "SetWhite has no parameter 'glow'. It has brightness, temperature.")]
    [InlineData("SetBrightness", "", "", typeof(ArgumentException), "SetBrightness needs 'percent': 0 to 100 %.")]
    [InlineData("SetBrightness", "percent", "much", typeof(ValueOutOfRangeException), "percent accepts 0 to 100 %; 'much' is not among that")]
    [InlineData("SetBrightness", "percent", "101", typeof(ValueOutOfRangeException), "percent accepts 0 to 100 %; '101' is not among that")]
    [InlineData("SetColour", "colour", "reddish", typeof(ValueOutOfRangeException), "colour accepts a colour such as #ff6000")]
    public async Task What_makes_no_sense_is_refused_with_a_sentence(string command, string parameter, string text, Type error, string sentence)
    {
        var (simulated, bulb) = Start<BulbDevice>();
        var arguments = parameter.Length == 0 ? null : new Dictionary<string, string> { [parameter] = text };

        var thrown = await Assert.ThrowsAsync(error, () => bulb.InvokeAsync(command, arguments));

        Assert.Contains(sentence, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(Written(simulated));
    }

    [Fact]
    public async Task Null_is_no_argument()
    {
        var (_, bulb) = Start<BulbDevice>();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => bulb.InvokeAsync("SetBrightness", new Dictionary<string, string> { ["percent"] = null! }));

        Assert.Contains("was given null for 'percent'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_without_commands_or_without_a_model_says_so()
    {
        var (simulated, socket) = Start<SocketDevice>();
        var plain = Open(simulated);

        Assert.Contains("It has none", (await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => socket.InvokeAsync("Open"))).Message, StringComparison.Ordinal);
        Assert.Contains("has no model", (await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => plain.InvokeAsync("Open"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => socket.InvokeAsync(""));
    }

    [Fact]
    public void A_command_says_what_its_parameters_are()
    {
        var white = BulbDevice.Model.Commands.Single(c => c.Name == "SetWhite");

        Assert.Equal("SetWhite(brightness, temperature)", white.ToString());
        Assert.Equal((typeof(decimal), "0 to 100 %", "100"), (white.Parameters[0].Type, white.Parameters[0].Accepts, white.Parameters[0].Default));
    }

    [Theory]
    [InlineData("A", "1 to 4")]
    [InlineData("B", "0 to 255")]
    public async Task A_device_shows_the_limits_of_its_variant(string variant, string accepts)
    {
        var (_, bulb) = Start<BulbDevice>(options: new() { Variant = variant });
        Assert.Equal("0 to 255", Parameter(bulb).Accepts);

        await bulb.QueryAsync();

        Assert.Equal(accepts, Parameter(bulb).Accepts);
        Assert.Equal(["SetScene"], BulbDevice.Model.Variants.Single(v => v.Name == "A").Commands.Select(c => c.Name));

        static CommandParameter Parameter(BulbDevice bulb) => bulb.Commands.Single(c => c.Name == "SetScene").Parameters.Single();
    }
}
