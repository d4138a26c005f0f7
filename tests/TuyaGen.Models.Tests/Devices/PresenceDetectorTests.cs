namespace TuyaGen.Models.Tests.Devices;

/// <summary>A radar whose first answers may lack what matters. How often it is asked is a rule of the language, with tests of its own.</summary>
public sealed class PresenceDetectorTests : TypedTest
{
    [Fact]
    public void It_is_asked_up_to_five_times_more_until_it_says_whether_somebody_is_there()
    {
        var link = PresenceDetectorDevice.Model.Link;

        Assert.Equal([1], link.Complete);
        Assert.Equal((5, TimeSpan.FromSeconds(5), TuyaVersion.V33), (link.Retries, link.RetryDelay, link.Version!.Value));
    }

    [Fact]
    public async Task Somebody_is_there_or_not()
    {
        var (simulated, radar) = Start<PresenceDetectorDevice>("""{"1":"presence"}""");
        var somebody = await radar.StatusAsync();

        simulated.Set(1, "none");

        Assert.Equal(PresenceDetectorPresence.Present, somebody.Presence);
        Assert.Equal(PresenceDetectorPresence.None, (await radar.StatusAsync()).Presence);
    }
}
