using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices;

public class CoverTests : DeviceTest
{
    [Theory]
    [InlineData("\"open\"", "Words", "open", "close", "stop", "continue")]
    [InlineData("\"stop\"", "Words", "open", "close", "stop", "continue")]
    [InlineData("\"ZZ\"", "Vendor", "ZZ", "FZ", "STOP", null)]
    [InlineData("\"2\"", "Digits", "1", "2", "0", null)]
    [InlineData("\"03\"", "TwoDigits", "01", "02", "00", "03")]
    [InlineData("\"fclose\"", "Directional", "fopen", "fclose", null, null)]
    [InlineData("\"up\"", "UpDown", "up", "down", "stop", null)]
    [InlineData("true", "Relay", "true", "false", null, null)]
    [InlineData("\"on\"", "OnOff", "on", "off", "stop", null)]
    [InlineData("\"sideways\"", "Words", "open", "close", "stop", "continue")]
    public async Task The_vocabulary_is_found_and_spoken(string now, string variant, string open, string close, string? stop, string? goOn)
    {
        var (simulated, cover) = Start($$"""{"1":{{now}}}""");

        Assert.Equal(open, await SentAsync(simulated, () => cover.OpenAsync()));
        Assert.Equal(variant, cover.Variant?.Name);
        Assert.Equal(close, await SentAsync(simulated, () => cover.CloseAsync()));
        await CheckAsync(stop, () => cover.StopAsync());
        await CheckAsync(goOn, () => cover.ContinueAsync());

        async Task CheckAsync(string? word, Func<Task> command)
        {
            if (word is not null)
                Assert.Equal(word, await SentAsync(simulated, command));
            else
                await Assert.ThrowsAnyAsync<TuyaException>(command);
        }
    }

    [Fact]
    public async Task A_cover_goes_to_a_position()
    {
        var (simulated, cover) = Start("""{"1":"stop","2":0,"3":0}""");

        await cover.SetTargetAsync(40);
        simulated.Set(3, 40);
        var state = await cover.StatusAsync();

        Assert.Equal((40, 40), (state.Target, state.Position));
        Assert.Equal(40m, ((ICover)cover).Position);
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => cover.SetTargetAsync(101));
        Assert.Contains("0 to 100 %", error.Message, StringComparison.Ordinal);
    }

    private (SimulatedDevice Simulated, CoverDevice Cover) Start(string status)
    {
        var simulated = Simulate(TuyaVersion.V33, new() { Dps = Dps.FromJson(status), ChecksWrites = false });
        return (simulated, Keep(new CoverDevice(simulated.Settings with { Options = Options }, Context)));
    }

    private static async Task<string> SentAsync(SimulatedDevice simulated, Func<Task> command)
    {
        await command();
        return simulated.Requests.Last(r => r.IsWrite).Dps![1].ToString();
    }
}
