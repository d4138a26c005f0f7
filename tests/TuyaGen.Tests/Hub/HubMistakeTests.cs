using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

public class HubMistakeTests : HubTest
{
    [Fact]
    public void An_id_or_name_that_is_there_is_refused_and_the_one_that_has_it_is_named()
    {
        Hub.Add(Absent("a", "desk"));

        Assert.Contains("The hub has 'a' already: desk (a).", Refused(() => Hub.Add(Absent("a", "other"))), StringComparison.Ordinal);
        Assert.Contains("The hub has 'Desk' already", Refused(() => Hub.Add<BulbDevice>(Absent("b", "Desk"))), StringComparison.Ordinal);
        Assert.Contains("The hub has 'A' already", Refused(() => Hub.Add(Absent("b", "A"))), StringComparison.Ordinal);
        Assert.Contains("The hub has 'a' already", Refused(() => Hub.Add(new DeviceEntry { Id = "a" })), StringComparison.Ordinal);
        Assert.Single(Hub.Devices);
    }

    [Fact]
    public async Task Removing_what_is_not_there_is_told_with_what_is()
    {
        Assert.Contains("The hub is empty", await UnknownAsync("desk"), StringComparison.Ordinal);
        for (var i = 0; i < 22; i++)
            Hub.Add(Absent($"device{i}"));

        var message = await UnknownAsync("desk");

        Assert.StartsWith("No device is named 'desk'. There are device0, ", message, StringComparison.Ordinal);
        Assert.EndsWith("device19 and 2 more.", message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => Hub.RemoveAsync(null!));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Hub.RemoveAsync("device1", new(canceled: true)));
        Assert.NotNull(Hub.Find("device1"));
    }

    [Theory]
    [InlineData("short", "exactly 16 characters; this text has 5")]
    [InlineData("0123456789abcdef0", "exactly 16 characters; this text has 17")]
    public void A_key_of_another_length_is_explained_and_not_shown(string key, string explanation)
    {
        var message = Refused(() => Hub.Add("id", key, "127.0.0.1"));

        Assert.Contains(explanation, message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_no_device_is_refused_and_leaves_nothing_behind()
    {
        Assert.Throws<ArgumentNullException>(() => Hub.Add((DeviceSettings)null!));
        Assert.Throws<ArgumentNullException>(() => Hub.Add<BulbDevice>((DeviceSettings)null!));
        Assert.Throws<ArgumentNullException>(() => Hub.Add((DeviceEntry)null!));
        Assert.Contains("no local key", Refused(() => Hub.Add(new DeviceSettings("a"))), StringComparison.Ordinal);
        Assert.Contains("no local key", Refused(() => Hub.Add(new DeviceEntry { Id = "a" })), StringComparison.Ordinal);
        Assert.Contains("192.168.1.23", Refused(() => Hub.Add(Absent("a") with { Address = "a b" })), StringComparison.Ordinal);
        Assert.Contains("3.1, 3.2", Refused(() => Hub.Add(Absent("a") with { Version = (TuyaVersion)99 })), StringComparison.Ordinal);
        Assert.Contains("RequestTimeout", Refused(() => Hub.Add(Absent("a") with { Options = Options with { RequestTimeout = TimeSpan.Zero } })), StringComparison.Ordinal);
        Refused(() => Hub.Add(Absent(" ")));
        Assert.Empty(Hub.Devices);
    }

    [Fact]
    public void A_sub_device_needs_a_gateway_that_is_one()
    {
        var gateway = Hub.Add(Absent("g", "gateway"));
        var child = Hub.Add(new DeviceEntry { Id = "child", Cid = "c1", Parent = "GATEWAY" });

        Assert.Same(gateway, child.Gateway);
        Assert.Contains("has no gateway", Refused(() => Hub.Add(new DeviceSettings("x") { Cid = "c2" })), StringComparison.Ordinal);
        Assert.Contains("'nobody', which is not known", Refused(() => Hub.Add(new DeviceEntry { Id = "x", Cid = "c2", Parent = "nobody" })), StringComparison.Ordinal);
        Assert.Contains("is a sub-device itself", Refused(() => Hub.Add(new DeviceEntry { Id = "x", Cid = "c2", Parent = "child" })), StringComparison.Ordinal);
        Assert.Contains("'x', which is not known", Refused(() => Hub.Add(new DeviceEntry { Id = "x", Cid = "c2", Parent = "x" })), StringComparison.Ordinal);
    }

    private static string Refused(Func<object> add) => Assert.ThrowsAny<ArgumentException>(add).Message;

    private async Task<string> UnknownAsync(string name) => (await Assert.ThrowsAsync<KeyNotFoundException>(() => Hub.RemoveAsync(name))).Message;
}
