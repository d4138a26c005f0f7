using System.Text.Json.Nodes;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Wizard;

public sealed class WizardTests : WizardTest
{
    [Fact]
    public async Task The_first_run_writes_the_files_in_tinytuyas_formats()
    {
        var cloud = Simulate(Home);

        var result = (await RunAsync(cloud)).Succeeded();

        Assert.Equal(["devices.json", "tinytuya.json", "tuya-raw.json"], Folder.Files);
        Assert.Equal(
            ["name", "id", "key", "mac", "uuid", "sn", "category", "product_name", "product_id", "biz_type", "sub", "icon", "mapping"],
            Names(Device(PlugId)));
        Assert.Equal("https://images.tuyaeu.com/smart/icon/simulated.png", Device(PlugId).GetProperty("icon").GetString());
        Assert.Equal(TinyTuyaFiles.PlugKey, Device(PlugId).GetProperty("key").GetString());
        Assert.Equal(
            CliResult.Parse(TinyTuyaFiles.Read("devices.json"))[0].GetProperty("mapping").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString()),
            Device(PlugId).GetProperty("mapping").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString()));
        Assert.Equal(TinyTuyaFiles.GatewayId, Device(TinyTuyaFiles.ValveId).GetProperty("parent").GetString());
        Assert.Contains("B\\u00fcro", Folder.Read("devices.json"), StringComparison.Ordinal);
        Assert.Contains("3 devices: 3 new.", result.Out, StringComparison.Ordinal);
        Assert.Contains("Data centre: eu.", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"Valve .* new +sub-device of Gateway", result.Out);
    }

    [Fact]
    public async Task The_project_and_the_raw_answer_are_kept()
    {
        var cloud = Simulate(Home);

        (await RunAsync(cloud, "--device", PlugId)).Succeeded();

        var project = Json("tinytuya.json").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString());
        Assert.Equal(
            new() { ["apiKey"] = cloud.Options.AccessId, ["apiSecret"] = cloud.Options.AccessSecret, ["apiRegion"] = "eu", ["apiDeviceID"] = PlugId },
            project);
        var raw = Json("tuya-raw.json");
        Assert.Equal(["result", "success", "total", "file"], Names(raw));
        Assert.Equal(["name", "description", "account", "date", "tinytuya"], Names(raw.GetProperty("file")));
        Assert.Equal((3, TinyTuyaFiles.PlugKey), (raw.GetProperty("result").GetArrayLength(), raw.GetProperty("result")[0].GetProperty("local_key").GetString()));
    }

    [Fact]
    public async Task A_second_run_needs_no_options_spends_no_calls_on_data_points_and_changes_nothing()
    {
        var cloud = Simulate(Home);
        (await RunAsync(cloud)).Succeeded();
        var before = Folder.Read("devices.json");
        var specifications = Specifications();

        var result = (await RunAsync(cloud, new TestConsole(), ["wizard", "--no-scan", .. Places])).Succeeded();

        Assert.Equal(before, Folder.Read("devices.json"));
        Assert.Equal(["devices.json", "tinytuya.json", "tuya-raw.json"], Folder.Files);
        Assert.Equal(specifications, Specifications());
        Assert.Contains("3 devices: 3 unchanged.", result.Out, StringComparison.Ordinal);

        int Specifications() => cloud.Requests.Count(r => r.Path.EndsWith("/specifications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_is_told_and_the_old_file_kept_beside()
    {
        (await RunAsync(Simulate([.. Home, Contact]))).Succeeded();
        var before = Folder.Read("devices.json");

        var result = (await RunAsync(Simulate(Plug with { Key = "NEWkeyOfThePlug1" }, Gateway, Valve with { ProductName = "Radiator" }, new("bf00000000000000new1") { Name = "Fan" }))).Succeeded();

        Assert.Equal(before, Folder.Read("devices.json.bak"));
        Assert.Equal("NEWkeyOfThePlug1", Device(PlugId).GetProperty("key").GetString());
        Assert.Contains("5 devices: 1 unchanged, 1 new, 1 with a new key, 1 updated, 1 not listed.", result.Out, StringComparison.Ordinal);
        Assert.Matches("Door .* not listed", result.Out);
        Assert.Contains("devices.json.bak)", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_a_document_for_each_device_and_one_for_the_whole()
    {
        var lines = (await RunAsync(Simulate(Plug, Contact), "--json")).Succeeded().JsonLines.ToArray();

        Assert.Equal(3, lines.Length);
        Assert.Equal((PlugId, "new", true), (lines[0].GetProperty("id").GetString(), lines[0].GetProperty("change").GetString(), lines[0].GetProperty("hasKey").GetBoolean()));
        Assert.False(lines[0].TryGetProperty("key", out _));
        Assert.StartsWith("battery device", lines[1].GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(("eu", 2), (lines[2].GetProperty("region").GetString(), lines[2].GetProperty("new").GetInt32()));
        Assert.Equal(3, lines[2].GetProperty("written").GetArrayLength());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_are_shown_to_those_who_ask_for_them(bool isJson)
    {
        string[] more = isJson ? ["--show-keys", "--json"] : ["--show-keys"];

        Assert.Contains(TinyTuyaFiles.PlugKey, (await RunAsync(Simulate(Home), more)).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_are_for_their_owner_only_those_of_others_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var cloud = Simulate(Home);
        Folder.Write("devices.json", "[]");
        (await RunAsync(cloud)).Succeeded();

        Assert.Equal(["devices.json", "devices.json.bak", "tinytuya.json", "tuya-raw.json"], Folder.Files);
        foreach (var file in Folder.Files)
            Assert.Equal(owner, File.GetUnixFileMode(Folder[file]));
        File.SetUnixFileMode(Folder["devices.json"], owner | UnixFileMode.OtherRead);
        (await RunAsync(cloud)).Succeeded();
        Assert.Equal(owner, File.GetUnixFileMode(Folder["devices.json"]));
    }

    [Fact]
    public async Task Offline_it_works_from_the_last_answer()
    {
        var cloud = Simulate(Home);
        (await RunAsync(cloud)).Succeeded();
        File.Delete(Folder["devices.json"]);
        var requests = cloud.Requests.Count;

        var result = (await RunAsync(cloud, new TestConsole(), ["wizard", "--dry-run", "--no-poll", .. Places])).Succeeded();

        Assert.Contains("3 devices: 3 new.", result.Out, StringComparison.Ordinal);
        Assert.Equal(TinyTuyaFiles.PlugKey, Device(PlugId).GetProperty("key").GetString());
        Assert.Equal(requests, cloud.Requests.Count);
    }

    [Fact]
    public async Task Offline_it_works_from_tinytuyas_answer_and_from_a_devices_file_alone()
    {
        var cloud = Simulate(Home);
        Folder.Write("tuya-raw.json", TinyTuyaFiles.Read("tuya-raw.json"));
        (await RunAsync(cloud, new TestConsole(), ["wizard", "--offline", "--no-poll", .. Places])).Succeeded();
        Assert.Equal(TinyTuyaFiles.GatewayId, Device(TinyTuyaFiles.ValveId).GetProperty("parent").GetString());
        File.Delete(Folder["tuya-raw.json"]);

        var result = (await RunAsync(cloud, new TestConsole(), ["wizard", "--offline", "--no-poll", .. Places])).Succeeded();

        Assert.Contains("3 devices: 3 unchanged.", result.Out, StringComparison.Ordinal);
        Assert.Contains("No file had to be changed.", result.Out, StringComparison.Ordinal);
        Assert.Empty(cloud.Requests);
    }

    [Fact]
    public async Task A_gateway_that_the_cloud_does_not_name_is_known_by_the_key_that_its_devices_share()
    {
        Folder.Write("tuya-raw.json", TinyTuyaFiles.Read("tuya-raw.json").Replace($"\"gateway_id\": \"{TinyTuyaFiles.GatewayId}\"", "\"gateway_id\": \"\"", StringComparison.Ordinal));

        (await RunAsync(Simulate(), new TestConsole(), ["wizard", "--offline", "--no-poll", .. Places])).Succeeded();

        Assert.Equal(TinyTuyaFiles.GatewayId, Device(TinyTuyaFiles.ValveId).GetProperty("parent").GetString());
        Assert.False(Device(PlugId).TryGetProperty("parent", out _));
    }

    [Fact]
    public async Task Data_points_are_written_as_tinytuya_writes_them_but_for_the_letters_that_it_takes_for_degrees()
    {
        var cloud = Simulate(Plug);
        cloud.Faults.Add(new CloudResult(
            """
            {"status":[
              {"code":"a","dp_id":1,"type":"Integer","values":"{\"unit\":\"℃\",\"min\":0,\"max\":500,\"scale\":1,\"step\":1}"},
              {"code":"b","dp_id":2,"type":"Integer","values":"{\"unit\":\"pcs\",\"min\":0}"},
              {"code":"c","type":"Boolean","values":"{}"},
              {"code":"d","dp_id":4,"type":"String","values":"{\"maxlen\":255}"},
              {"code":"e","dp_id":5,"type":"Json","values":"{\"h\":{\"min\":0}}"},
              {"code":"f","dp_id":6,"type":"Integer","values":"{\"unit\":\"秒\"}"},
              {"code":"g","dp_id":7,"type":"Integer","values":"{\"unit\":\"℉\"}"},
              {"code":"h","dp_id":8,"type":"Enum","values":"{\"range\":[\"a\",\"b\"]}"}
            ]}
            """) { When = r => r.Path.EndsWith("/specifications", StringComparison.Ordinal) });
        var vectors = Path.Combine(RepositoryRoot.Find(), "tests", "Vectors", "tinytuya.json");
        var expected = JsonNode.Parse(File.ReadAllText(vectors))!["cloud_mapping"]!["output"]!.AsObject();
        expected["2"]!["values"]!["unit"] = "pcs";

        (await RunAsync(cloud)).Succeeded();

        var mapping = JsonNode.Parse(Folder.Read("devices.json"))![0]!["mapping"]!;
        Assert.True(JsonNode.DeepEquals(expected, mapping), mapping.ToJsonString());
    }

    [Fact]
    public async Task Offline_with_nothing_there_it_says_so()
    {
        var result = (await RunAsync(Simulate(), new TestConsole(), ["wizard", "--offline", "--no-poll", .. Places])).FailedWith(2);

        Assert.Contains("nothing to work from offline", result.Error, StringComparison.Ordinal);
        Assert.Empty(Folder.Files);
    }
}
