namespace TuyaGen.Rules.Tests;

public sealed class ChannelTests : RuleTest
{
    private const string TwoSockets = """{"1":true,"2":false,"9":60,"10":"lamp","19":100}""";

    [Fact]
    public async Task A_channel_has_what_belongs_to_it_under_one_name()
    {
        var (simulated, meter) = Start<MeterDevice>(TwoSockets);
        await meter.StatusAsync();

        Assert.Equal((true, false, null), (meter.Channels[1].Switch, meter.Channels[2].Switch, meter.Channels[3].Switch));
        Assert.Equal((60, null), (meter.Channels[1].Countdown, meter.Channels[2].Countdown));
        Assert.Equal("lamp", meter.Channels[2].Label);
        await meter.Channels[2].SetSwitchAsync(true);
        await meter.Channels[1].SetCountdownAsync(5);
        await Task.Run(() => meter.Channels[2].SetLabel("fan"));

        Assert.Equal("""{"2":true} {"9":5} {"10":"fan"}""", Written(simulated));
    }

    [Fact]
    public async Task Channels_are_known_by_their_numbers_and_present_once_they_are_reported()
    {
        var (_, meter) = Start<MeterDevice>(TwoSockets);
        Assert.DoesNotContain(meter.Channels.Present, c => c.Number == 3);

        await meter.StatusAsync();

        Assert.Equal([1, 2, 3], meter.Channels.Select(c => c.Number));
        Assert.Equal([1, 2], meter.Channels.Present.Select(c => c.Number));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => meter.Channels[4]);
        Assert.Contains("1, 2, 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_checked_and_what_a_channel_lacks_is_told()
    {
        var (simulated, meter) = Start<MeterDevice>(TwoSockets);

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => meter.Channels[1].SetCountdownAsync(-1));
        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => meter.Channels[2].SetCountdownAsync(1));

        Assert.StartsWith("Channel 2 of ", error.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public void The_description_knows_channels_too()
    {
        var main = MeterDevice.Model.Main;

        Assert.Equal(("Usb", 7), (main.Find(3, "switch")!.Name, main.Find(3, "switch")!.Id));
        Assert.Equal([(1, "Switch"), (2, "Switch"), (3, "Switch"), (1, "Countdown"), (2, "Label")],
            main.Points.Where(p => p.Channel > 0).Select(p => (p.Channel, p.Member)));
        Assert.Null(main.Find(4, "Switch"));
    }
}
