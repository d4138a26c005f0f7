using TuyaGen.Cloud.Tests.Support;

namespace TuyaGen.Cloud.Tests.Calls;

public class BadInputTests : CloudTest
{
    private static readonly CloudRemoteKeys Remote = new("remote123", 1, 1, [new("Power", "Power", 1)]);

    public static TheoryData<string> Calls => [.. Each(null!, "").Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_id_that_could_lead_elsewhere_is_refused_before_anything_is_sent(string call)
    {
        var cloud = Simulate();
        var client = Connect(cloud);

        foreach (var id in (string[])["", " ", "a/b", "..", "a?b=1", "a%2fb", "ü", new('x', 65)])
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => Each(client, id)[call]());
            Assert.Contains("ids consist of letters and digits", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentNullException>(() => Each(client, null!)[call]());
        Assert.Empty(cloud.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://elsewhere.com/v1.0/token")]
    [InlineData("//elsewhere.com/v1.0")]
    [InlineData("/v1.0/devices?x=1")]
    [InlineData("/v1.0/../x")]
    [InlineData("/v1.0/a b")]
    [InlineData("/v1.0/#")]
    [InlineData("/v1.0/ü")]
    public async Task A_path_that_is_none_is_refused(string path)
    {
        var cloud = Simulate();

        await Assert.ThrowsAsync<ArgumentException>("path", () => Connect(cloud).RequestAsync(HttpMethod.Get, path));
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task Other_arguments_that_make_no_sense_are_told()
    {
        var client = Connect(Simulate());

        Assert.Contains("not JSON at line 2", (await Assert.ThrowsAsync<ArgumentException>("body", () => client.RequestAsync(HttpMethod.Post, "/x", "{\n!"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>("method", () => client.RequestAsync(null!, "/x"));
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => client.RequestAsync(HttpMethod.Get, null!));
        await Assert.ThrowsAsync<ArgumentException>("commands", () => client.SendCommandAsync(PlugId, " ", true));
        await Assert.ThrowsAsync<ArgumentException>("commands", () => client.SendCommandsAsync(PlugId, []));
        await Assert.ThrowsAsync<ArgumentNullException>("commands", () => client.SendCommandsAsync(PlugId, null!));
        await Assert.ThrowsAsync<ArgumentNullException>("deviceIds", () => client.GetFactoryDataAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("device", () => client.GetMappingAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("devices", () => client.GetMappingsAsync(null!));
        Assert.Throws<ArgumentNullException>("mappings", () => client.UseMappings(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("remote", () => client.PressKeyAsync(BlasterId, null!, "Power"));
        await Assert.ThrowsAsync<ArgumentException>("key", () => client.PressKeyAsync(BlasterId, Remote, ""));
        await Assert.ThrowsAsync<ArgumentException>("remote", () => client.PressKeyAsync(BlasterId, Remote with { RemoteId = "../x" }, "Power"));
        await Assert.ThrowsAsync<ArgumentNullException>("code", () => client.SendInfraredAsync(BlasterId, (IrCode)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("code", () => client.SendInfraredAsync(BlasterId, (HeadKeyCode)null!));
    }

    private static Dictionary<string, Func<Task>> Each(TuyaCloudClient client, string id) => new()
    {
        ["device"] = () => client.GetDeviceAsync(id),
        ["key"] = async () => await client.GetKeyAsync(id),
        ["online"] = () => client.IsOnlineAsync(id),
        ["factory"] = () => client.GetFactoryDataAsync([id]),
        ["status"] = () => client.GetStatusAsync(id),
        ["properties"] = () => client.GetPropertiesAsync(id),
        ["functions"] = () => client.GetFunctionsAsync(id),
        ["specification"] = () => client.GetSpecificationAsync(id),
        ["points"] = () => client.GetDataPointsAsync(id),
        ["model"] = () => client.GetThingModelAsync(id),
        ["command"] = () => client.SendCommandAsync(id, "switch_1", true),
        ["logs"] = async () => await client.GetLogsAsync(id).ToListAsync(),
        ["remotes"] = () => client.GetRemotesAsync(id),
        ["keys"] = () => client.GetRemoteKeysAsync(id, "remote123"),
        ["keys of a remote"] = () => client.GetRemoteKeysAsync(BlasterId, id),
        ["press"] = () => client.PressKeyAsync(id, Remote, "Power"),
        ["infrared"] = () => client.SendInfraredAsync(id, IrCode.FromBase64("KCOUETACMAIwAg==")),
        ["door"] = () => client.OpenDoorAsync(id),
    };
}
