using System.Text.Json;
using TuyaGen.Cloud.Tests.Support;

namespace TuyaGen.Cloud.Tests.Calls;

public class InfraredTests : CloudTest
{
    [Fact]
    public async Task A_key_of_a_remote_control_is_pressed()
    {
        var cloud = Simulate();
        var client = Connect(cloud);

        var remote = Assert.Single(await client.GetRemotesAsync(BlasterId));
        var keys = await client.GetRemoteKeysAsync(BlasterId, remote.Id);
        await client.PressKeyAsync(BlasterId, keys, "Power");

        Assert.Equal(("TV", 2), (remote.Name, remote.CategoryId));
        Assert.Equal(["Power", "Mute"], keys.Keys.Select(k => k.Key));
        Assert.Equal($"/v2.0/infrareds/{BlasterId}/remotes/remote123/command", cloud.Requests[^1].Path);
        Assert.Equal("""{"key":"Power","category_id":2,"remote_index":1}""", cloud.Requests[^1].Body);
    }

    [Fact]
    public async Task Pulses_and_codes_of_a_library_are_sent_as_the_blaster_takes_them()
    {
        var client = Connect(Simulate());
        var code = IrCode.FromBase64("KCOUETACMAIwAg==");
        var library = code.ToHeadKey();

        await client.SendInfraredAsync(BlasterId, code);
        var learned = await SentAsync(client);
        await client.SendInfraredAsync(BlasterId, library);
        var packed = await SentAsync(client);

        Assert.Equal(("send_ir", "", "1KCOUETACMAIwAg=="), (Text(learned, "control"), Text(learned, "head"), Text(learned, "key1")));
        Assert.Equal((0, 300), (learned.GetProperty("type").GetInt32(), learned.GetProperty("delay").GetInt32()));
        Assert.Equal((library.Head, "0" + library.Key), (Text(packed, "head"), Text(packed, "key1")));
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_told_with_those_that_are()
    {
        var client = Connect(Simulate());
        var keys = await client.GetRemoteKeysAsync(BlasterId, "remote123");

        Assert.Contains("Power, Mute", (await Assert.ThrowsAsync<ArgumentException>("key", () => client.PressKeyAsync(BlasterId, keys, "Sleep"))).Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SentAsync(TuyaCloudClient client) =>
        JsonDocument.Parse((await client.GetStatusAsync(BlasterId))["ir_send"].ToString()).RootElement;

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
