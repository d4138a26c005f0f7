using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

/// <summary>Devices that come from a file or from options.</summary>
public sealed class HubListTests : HubTest, IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task The_devices_of_a_file_are_added_each_as_its_class_and_behind_its_gateway()
    {
        var (desk, hub) = (SimulateBulb(), Simulate(TuyaVersion.V34, new() { Children = [new("c1") { Dps = Dps.Of(1, false) }] }));
        await File.WriteAllTextAsync(_file.Path, $$"""
            [ { "name": "Valve", "id": "valve", "node_id": "c1", "parent": "{{hub.Id}}", "key": "" },
              { "name": "Desk", "id": "{{desk.Id}}", "key": "{{desk.Key}}", "ip": "{{desk.EndPoint}}", "version": "3.3", "tuyagen_model": "Bulb" },
              { "name": "Gateway", "id": "{{hub.Id}}", "key": "{{hub.Key}}", "ip": "{{hub.EndPoint}}", "version": "3.4" } ]
            """);

        var added = Hub.AddFile(_file.Path);

        Assert.Equal(["Desk", "Gateway", "Valve"], added.Select(d => d.Name));
        Assert.Equal(added, Hub.Devices);
        Assert.True((await Hub.Get<BulbDevice>("desk").StatusAsync()).Switch);
        await Hub.Get<TuyaDevice>("valve").SetAsync(1, true);
        Assert.Equal(Dps.Of(1, true), hub.DpsOf("c1"));
        Assert.Equal(added, Hub.AddFile(_file.Path));
    }

    [Fact]
    public async Task What_cannot_be_added_is_left_out_and_the_log_says_why_without_the_key()
    {
        await File.WriteAllTextAsync(_file.Path, """
            [ { "name": "Cut", "id": "cut", "key": "secret key, cut" },
              { "name": "Orphan", "id": "orphan", "node_id": "c1", "parent": "gone" },
              { "name": "Twin", "id": "one", "key": "0123456789abcdef", "ip": "127.0.0.1" },
              { "name": "Twin", "id": "two", "key": "0123456789abcdef", "ip": "127.0.0.1" } ]
            """);

        var added = Hub.AddFile(_file.Path);

        Assert.Equal(["one", "two"], added.Select(d => d.Id));
        Assert.Same(added[0], Hub.Find("twin"));
        Assert.Contains("Cut of the devices file was left out: The key of 'Cut' is none. A local key has exactly 16 characters; this text has 15.", Logged.Text, StringComparison.Ordinal);
        Assert.Contains("'gone', which is not known", Logged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret key", Logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_none_is_told()
    {
        await File.WriteAllTextAsync(_file.Path, "{}");

        Assert.Throws<FileNotFoundException>(() => Hub.AddFile("nowhere.json"));
        Assert.Throws<FormatException>(() => Hub.AddFile(_file.Path));
        Assert.ThrowsAny<ArgumentException>(() => Hub.AddFile(""));
    }

    [Fact]
    public async Task The_devices_of_the_options_are_there_from_the_start_and_those_of_their_file_when_they_are_wanted()
    {
        var desk = SimulateBulb();
        await File.WriteAllTextAsync(_file.Path, """[ { "name": "Fan", "id": "fan-id", "key": "0123456789abcdef", "ip": "127.0.0.1" } ]""");
        await using var hub = new TuyaHub(new()
        {
            DevicesFile = _file.Path,
            ListenForBeacons = false,
            Devices = { ["desk"] = new() { Id = desk.Id, Key = desk.Key, Address = desk.EndPoint.ToString(), Version = "3.3", Model = "Bulb", RequestTimeout = TimeSpan.FromSeconds(9) } },
        });

        Assert.Equal("desk", Assert.Single(hub.Devices).Name);
        Assert.True((await hub.Get<BulbDevice>("desk").StatusAsync()).Switch);
        Assert.Equal("fan-id", hub.Find("fan")!.Id);
        Assert.Equal(2, hub.Devices.Count);
    }

    [Fact]
    public async Task A_removed_device_of_a_list_is_not_opened_again_by_its_name_but_may_be_added()
    {
        await using var hub = new TuyaHub(new()
        {
            ListenForBeacons = false,
            ConnectAtStart = false,
            Devices =
            {
                ["desk"] = new() { Id = "desk-id", Key = "0123456789abcdef", Address = "127.0.0.1" },
                ["hall"] = new() { Id = "hall-id", Key = "0123456789abcdef", Address = "127.0.0.1" },
            },
        });
        Assert.Empty(hub.Devices);
        Assert.NotNull(hub.Find("desk"));

        await hub.RemoveAsync("desk");
        await hub.RemoveAsync("hall-id");

        Assert.Null(hub.Find("desk"));
        Assert.Null(hub.Find("hall"));
        Assert.Contains("The hub is empty", (await Assert.ThrowsAsync<KeyNotFoundException>(() => hub.RemoveAsync("desk"))).Message, StringComparison.Ordinal);
        Assert.Same(hub.Add(Absent("desk-id", "desk")), hub.Find("desk"));
    }

    [Fact]
    public async Task Removing_a_device_leaves_another_one_of_its_name_in_the_file_alone()
    {
        await File.WriteAllTextAsync(_file.Path, """
            [ { "name": "Desk", "id": "listed", "key": "0123456789abcdef", "ip": "127.0.0.1" },
              { "name": "Cut", "id": "cut", "key": "short" } ]
            """);
        await using var hub = new TuyaHub(new() { DevicesFile = _file.Path, ListenForBeacons = false });
        hub.Add(Absent("added", "desk"));

        await hub.RemoveAsync("desk");

        Assert.Equal("listed", hub.Find("desk")!.Id);
        Assert.Contains("this text has 5", Assert.Throws<ArgumentException>(() => hub.Find("cut")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_the_id_of_another_device_does_not_hide_it()
    {
        await File.WriteAllTextAsync(_file.Path, """[ { "name": "second", "id": "b", "key": "0123456789abcdef", "ip": "127.0.0.1" } ]""");
        Hub.Add(Absent("a", "b"));

        var second = Assert.Single(Hub.AddFile(_file.Path));

        Assert.Equal("second", second.Name);
        Assert.Same(second, Hub.Find("b"));
    }

    [Fact]
    public void Wrong_options_are_told_by_the_name_of_each_setting()
    {
        var error = Assert.Throws<ArgumentException>(() => new TuyaHub(new()
        {
            MaxConcurrentDials = 0,
            Devices =
            {
                ["desk"] = new() { Id = "a" },
                ["valve"] = new() { Id = "v", Cid = "c1", Gateway = "valve" },
            },
        }));

        Assert.Contains("TuyaOptions:Devices:desk:Key is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("TuyaOptions:MaxConcurrentDials is 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("TuyaOptions:Devices:valve:Gateway must name the gateway", error.Message, StringComparison.Ordinal);
    }
}
