using System.Text.Json.Nodes;
using TuyaGen.Cli.Files;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Tests.Files;

public sealed class DevicesDocumentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CloudDevice Lamp { get; } = new() { Id = "a", Name = "Lamp", Key = LocalKey.Parse("0123456789abcdef"), ProductId = "p", Category = "dj", BizType = 18 };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the key of the cloud is new", """{"id":"a","name":"Lamp","key":"oldoldoldoldold1"}""", "keyChanged", "key", "0123456789abcdef")]
    [InlineData("a key that is none is replaced", """{"id":"a","name":"Lamp","key":"short"}""", "keyChanged", "key", "0123456789abcdef")]
    [InlineData("a field of the user's stays", """{"id":"a","tuyagen_model":"Bulb"}""", "keyChanged", "tuyagen_model", "Bulb")]
    [InlineData("an address stays", """{"id":"a","last_ip":"192.168.1.2"}""", "keyChanged", "last_ip", "192.168.1.2")]
    [InlineData("a version stays", """{"id":"a","version":3.5}""", "keyChanged", "version", "3.5")]
    [InlineData("a name of the user's stays", """{"id":"a","name":"Mine"}""", "keyChanged", "name", "Mine")]
    [InlineData("a name that the app gave follows the app", """{"id":"a","name":"Former"}""", "keyChanged", "name", "Lamp")]
    [InlineData("an empty name is filled", """{"id":"a","name":""}""", "keyChanged", "name", "Lamp")]
    [InlineData("what the cloud leaves out stays", """{"id":"a","mac":"aa:bb"}""", "keyChanged", "mac", "aa:bb")]
    [InlineData("other news", """{"id":"a","name":"Lamp","key":"0123456789abcdef","category":"cz"}""", "updated", "category", "dj")]
    [InlineData("no news", """{"id":"a","name":"Lamp","key":"0123456789abcdef","product_id":"p","category":"dj","biz_type":18,"sub":false}""", "unchanged", "biz_type", "18")]
    public void What_the_cloud_knows_is_merged_with_what_the_user_has(string why, string before, string change, string field, string after)
    {
        var document = Open($"[{before}]");

        var changes = Merge(document, Lamp);

        Assert.True(change == Assert.Single(changes).Word, why);
        Assert.Equal(after, Saved(document)[0]![field]!.ToString());
    }

    [Fact]
    public void Devices_that_the_cloud_does_not_list_stay_and_new_ones_come_last()
    {
        var document = Open("""[{"id":"gone","key":"x"},"a comment",{"note":"no id"},{"id":"a"}]""");

        var changes = Merge(document, Lamp, Lamp with { Id = "b" });

        Assert.Equal(["gone unlisted", "a keyChanged", "b new"], changes.Select(c => $"{c.Id} {c.Word}"));
        var saved = Saved(document);
        Assert.Equal(["gone", "", "", "a", "b"], saved.AsArray().Select(d => d is JsonObject o ? o["id"]?.ToString() ?? "" : ""));
        Assert.Equal("no id", saved[2]!["note"]!.ToString());
    }

    [Fact]
    public void A_wrapped_list_stays_wrapped_with_what_is_around_it()
    {
        var document = Open("""{"mine":1,"devices":[{"id":"a"}],"last":true}""");

        Merge(document, Lamp);

        Assert.Equal(["mine", "devices", "last"], Saved(document).AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Every_copy_of_a_device_gets_the_key()
    {
        var document = Open("""[{"id":"a","name":"One"},{"id":"a","name":"Two"}]""");

        Merge(document, Lamp);

        Assert.Equal(["One", "Two"], document.Entries.Select(e => e.Name));
        Assert.All(document.Entries, e => Assert.Equal(Lamp.Key, e.Key));
    }

    [Fact]
    public void A_name_that_differs_from_that_of_the_app_is_told()
    {
        var change = Assert.Single(Merge(Open("""[{"id":"a","name":"Mine"}]"""), Lamp));

        Assert.Equal("Lamp", change.CloudName);
    }

    [Fact]
    public void A_sub_device_has_a_parent_even_if_nobody_knows_which()
    {
        var document = Open("");

        Merge(document, Lamp with { IsSubDevice = true, NodeId = "c7" }, Lamp with { Id = "b", IsSubDevice = true, GatewayId = "a" });

        Assert.Equal(["", "a"], Saved(document).AsArray().Select(d => d!["parent"]!.ToString()));
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "192.168.1.7", null)]
    [InlineData("""{"id":"a","ip":"10.0.0.1"}""", "192.168.1.7", null)]
    [InlineData("""{"id":"a","ip":"10.0.0.1","last_ip":"10.0.0.2"}""", "192.168.1.7", "192.168.1.7")]
    [InlineData("""{"id":"a","last_ip":""}""", "192.168.1.7", "")]
    public void Where_a_device_was_heard_is_noted_where_readers_look(string before, string ip, string? lastIp)
    {
        var document = Open($"[{before}]");

        document.Locate(new("a", "192.168.1.7") { Version = TuyaVersion.V34 });
        document.Locate(new("b", "192.168.1.8"));

        var device = Assert.Single(Saved(document).AsArray())!;
        Assert.Equal((ip, lastIp, "3.4"), (device["ip"]?.ToString(), device["last_ip"]?.ToString(), device["version"]?.ToString()));
        Assert.Equal("192.168.1.7", document.Entries[0].Address);
    }

    [Fact]
    public void What_tinytuya_wrote_is_written_as_it_was()
    {
        var text = TinyTuyaFiles.Read("devices.json");
        var document = Open(text);

        document.Save();

        Assert.False(document.File.IsWritten);
        Assert.Equal(text, _folder.Read("devices.json"));
        Assert.Equal(["devices.json"], _folder.Files);
    }

    [Fact]
    public void Comments_and_a_mark_of_the_encoding_are_understood_and_kept_in_the_copy()
    {
        const string text = "\ufeff[ // mine\n {\"id\":\"a\",}, ]";
        var document = Open(text);

        Merge(document, Lamp);
        document.Save();
        document.Save();

        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(_folder["devices.json.bak"])));
        Assert.Equal(_folder["devices.json"] + ".bak", document.File.Backup);
        Assert.Single(DevicesFile.Load(_folder["devices.json"]));
    }

    private static IReadOnlyList<DeviceChange> Merge(DevicesDocument document, params CloudDevice[] devices) => document.Merge(
        devices, new Dictionary<string, IReadOnlyDictionary<string, CloudPoint>>(), null, new Dictionary<string, string> { ["a"] = "Former" });

    private DevicesDocument Open(string text)
    {
        File.WriteAllBytes(_folder["devices.json"], System.Text.Encoding.UTF8.GetBytes(text));
        return DevicesDocument.Open(_folder["devices.json"]);
    }

    private JsonNode Saved(DevicesDocument document)
    {
        document.Save();
        return JsonNode.Parse(_folder.Read("devices.json"))!;
    }
}
