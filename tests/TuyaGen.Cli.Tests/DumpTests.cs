using System.Text.Json;
using TuyaGen.Cli.Records;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public sealed class DumpTests
{
    private const string Key = "abcdefghij$<`123";

    public static TheoryData<TuyaVersion> Versions => [.. TuyaVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_record_is_replayed_with_the_same_status_and_the_same_reports(TuyaVersion version)
    {
        await using var device = SimulatedDevice.Start<BulbDevice>(new() { Version = version, Variant = "B", ReportsUnchanged = true });
        using var file = new TempFile();
        var dump = new Dumping(null, ["--model", "bulb", "--out", file.Path, .. Tool.To(device)]);
        await dump.BeginAsync(device);
        device.Set(22, 123);
        (await dump.EndAsync()).Succeeded();

        await using var replay = new RunningCli("simulate", file.Path, "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast");
        var ready = await replay.LineAsync(l => l.StartsWith("Bulb ", StringComparison.Ordinal));
        string[] to = ["--id", ready.Split(' ')[1], "--address", ready.Split(" at ")[1].Split(". ")[0], "--key", Key, "--version", version.ToText(), "--model", "bulb", "--json"];
        var status = (await Tool.RunAsync(["status", .. to])).Succeeded().Json;
        await using var monitor = new RunningCli(["monitor", .. to]);
        await monitor.LineAsync(l => l.Contains("\"reply\"", StringComparison.Ordinal));
        await replay.Time.WaitForTimersAsync(1);
        replay.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(device.Dps.ToJson(), status.GetProperty("dps").GetRawText());
        Assert.Contains($"speaks {version.ToText()}", ready, StringComparison.Ordinal);
        await monitor.LineAsync(l => l.Contains("\"origin\":\"push\",\"dps\":{\"22\":123}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sub_device_is_recorded_and_replayed_behind_its_gateway()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Children = [new("child-1") { Dps = [new(1, 20)] }] });
        using var file = new TempFile();
        (await Dumping.RunAsync(gateway, null, ["--out", file.Path, "--cid", "child-1", .. Tool.To(gateway)])).Succeeded();
        var device = CliResult.Parse(await File.ReadAllTextAsync(file.Path)).GetProperty("device");
        var cid = device.GetProperty("cid").GetString()!;

        await using var replay = new RunningCli("simulate", "--replay", file.Path, "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await replay.LineAsync(_ => true));
        var status = await Tool.RunAsync(
            "status", "--id", ready.GetProperty("id").GetString()!, "--address", ready.GetProperty("address").GetString()!, "--key", Key, "--version", "3.4", "--cid", cid, "--json");

        Assert.Equal("""{"1":20}""", status.Succeeded().Json.GetProperty("dps").GetRawText());
        Assert.Equal("child-1".Length, cid.Length);
        Assert.NotEqual("child-1", cid);
    }

    [Fact]
    public async Task A_record_says_what_a_bug_report_needs()
    {
        await using var device = SimulatedDevice.Start<OutletDevice>(new() { Address = Loopback.Next(), Version = TuyaVersion.V34, ProductId = "a-product" });
        var dump = new Dumping(null, ["--model", "outlet", .. Tool.To(device), "--json"]);
        await dump.BeginAsync(device, isHeard: true);

        var record = (await dump.EndAsync()).Succeeded().Json;

        Assert.Equal(1, record.GetProperty("tuyaDump").GetInt32());
        Assert.All(["tool", "runtime", "system", "taken"], n => Assert.NotEmpty(record.GetProperty(n).GetString()!));
        Assert.Equal(("Outlet", "cz", "3.4", "default"), (Of("device", "model"), Of("device", "category"), Of("device", "version"), Of("device", "kind")));
        Assert.Equal(("3.4", "a-product"), (Of("broadcast", "version"), Of("broadcast", "product")));
        Assert.Equal(["status", "sign of life"], record.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("asked").GetString()));
        Assert.All(record.GetProperty("steps").EnumerateArray(), s => Assert.True(s.GetProperty("milliseconds").GetDouble() > 0));
        var point = record.GetProperty("points").EnumerateArray().First();
        Assert.Equal((1, "Switch", "boolean"), (point.GetProperty("dp").GetInt32(), point.GetProperty("name").GetString(), point.GetProperty("kind").GetString()));
        var frame = record.GetProperty("frames").EnumerateArray().First(f => f.GetProperty("command").GetString() == "DpQueryNew");
        Assert.Equal((16, 0), (frame.GetProperty("number").GetInt32(), frame.GetProperty("returnCode").GetInt32()));
        Assert.True(frame.GetProperty("length").GetInt32() > 0 && frame.GetProperty("sequence").GetInt32() > 0);
        Assert.True(frame.GetProperty("json").GetProperty("dps").TryGetProperty("1", out _));

        string? Of(string part, string name) => record.GetProperty(part).GetProperty(name).GetString();
    }

    [Theory]
    [InlineData(TuyaVersion.V31)]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task Nothing_in_it_is_secret(TuyaVersion version)
    {
        var address = Loopback.Next();
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = version,
            Address = address,
            Dps = Dps.Create(
            [
                new(1, "4711"), new(2, "Front door"), new(3, 100),
                new(101, $"key 0123456789abcdef of {address} at 192.168.77.5, AA:BB:CC:dd:ee:ff"),
                new(102, """{"ssid":"Home of Anna","token":"t0ps3cret","n": 5,"deep":{"password":"hunter2"}}"""),
                new(103, "other-device-id-1 is near"),
                new(104, """{"plain": 1}"""),
                new(105, "fe80::1:2 and 10a2b3c4d5e6 at 12:30:45"),
            ]),
        });
        using var list = new TempFile($$"""[{{DevicesJson.Entry("Anna's lock", device, ""","tuyagen_model":"Lock","mac":"10:a2:b3:c4:d5:e6" """)}},{"id":"other-device-id-1","key":"0123456789abcdef"}]""");
        using var file = new TempFile();

        (await Dumping.RunAsync(device, Models.Catalogue, device.Id, "--devices", list.Path, "--out", file.Path)).Succeeded();

        var text = await File.ReadAllTextAsync(file.Path);
        string[] secrets = [device.Key, "0123456789abcdef", device.Id, "other-device-id-1", address.ToString(), "192.168.77.5", "AA:BB", "dd:ee", "fe80::1:2", "10a2b3c4d5e6", "Anna", "t0ps3cret", "hunter2", "4711"];
        Assert.All(secrets, s => Assert.DoesNotContain(s, text, StringComparison.OrdinalIgnoreCase));
        var points = CliResult.Parse(text).GetProperty("points").EnumerateArray().ToDictionary(p => p.GetProperty("dp").GetInt32());
        Assert.Equal("****", Value(1));
        Assert.True(points[1].GetProperty("secret").GetBoolean());
        Assert.Equal("Front door", Value(2));
        Assert.Matches(@"^key \*{16} of 10\.\d+\.\d+\.\d+ at 10\.\d+\.\d+\.\d+, [0-9A-F]{2}(:[0-9A-Fa-f]{2}){5}$", Value(101));
        Assert.Equal("""{"ssid":"************","token":"*********","n":5,"deep":{"password":"*******"}}""", Value(102));
        Assert.Matches("^[a-z]{5}-[a-z]{6}-[a-z]{2}-[0-9] is near$", Value(103));
        Assert.Equal("""{"plain": 1}""", Value(104));
        Assert.Matches("^[a-f]{2}[0-9]{2}::[0-9]:[0-9] and [0-9a-f]{12} at 12:30:45$", Value(105));

        string? Value(int dp) => points[dp].GetProperty("value").GetString();
    }

    [Fact]
    public async Task An_id_is_the_same_other_id_everywhere_in_a_record_and_another_one_in_the_next()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V33, Dps = [new(1, true)], MaxClients = 2 });

        var (first, second) = (await DumpAsync(), await DumpAsync());

        var id = first.GetProperty("device").GetProperty("id").GetString()!;
        Assert.Equal(device.Id.Length, id.Length);
        Assert.Contains(first.GetProperty("frames").EnumerateArray(), f => f.TryGetProperty("json", out var json) && json.TryGetProperty("devId", out var named) && named.GetString() == id);
        Assert.NotEqual(id, second.GetProperty("device").GetProperty("id").GetString());

        async Task<JsonElement> DumpAsync()
        {
            var dump = new Dumping(null, [.. Tool.To(device), "--json"]);
            await dump.BeginAsync(device);
            return (await dump.EndAsync()).Succeeded().Json;
        }
    }

    [Fact]
    public async Task An_answer_that_makes_no_sense_is_kept_as_it_came()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34, Dps = [new(1, true)], Faults = [new ReplyBody("gone fishing") { When = r => r.IsQuery }],
        });

        var result = await new Dumping(null, [.. Tool.To(device), "--json", "--listen-for", "1ms"]).EndAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Json.GetProperty("frames").EnumerateArray(), f => f.TryGetProperty("text", out var text) && text.GetString() == "gone fishing");
    }

    [Fact]
    public async Task What_goes_wrong_is_in_the_record_and_a_failure()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Faults = [new BusySlot()] });

        var result = await new Dumping(null, [.. Tool.To(device), "--listen-for", "1ms"]).EndAsync();

        Assert.Equal(1, result.ExitCode);
        var problem = CliResult.Parse(result.Out).GetProperty("problem");
        Assert.Equal(("SlotBusyException", 901), (problem.GetProperty("type").GetString(), problem.GetProperty("code").GetInt32()));
        Assert.DoesNotContain(device.Id, result.Out, StringComparison.Ordinal);
        Assert.Contains("close the phone app", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_failure()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "dump.json");

        var result = await Dumping.RunAsync(device, null, [.. Tool.To(device), "--out", folder]);

        Assert.StartsWith("The record cannot be written", result.FailedWith(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_may_begin_with_a_mark_of_their_encoding()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, "key 0123456789abcdef")] });
        using var list = new TempFile('\uFEFF' + $$"""[{{DevicesJson.Entry("Lamp", device)}},{"id":"other-device-id-1","key":"0123456789abcdef"}]""");
        using var record = new TempFile();

        (await Dumping.RunAsync(device, Models.Catalogue, device.Id, "--devices", list.Path, "--out", record.Path)).Succeeded();

        var text = await File.ReadAllTextAsync(record.Path);
        Assert.DoesNotContain("0123456789abcdef", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(record.Path, '\uFEFF' + text);
        Assert.True(RecordReader.IsRecord(record.Path));
        Assert.Equal("key ****************", RecordReader.Read(record.Path).Dps[1].ToString());
    }

    [Fact]
    public void A_frame_that_is_a_list_does_not_spoil_a_record()
    {
        using var record = new TempFile("""{"tuyaDump":1,"milliseconds":1,"device":{},"points":[],"frames":[{"at":0,"number":8,"json":[1]},{"at":5,"number":8,"json":{"dps":{"1":true}}}]}""");

        Assert.Equal(5, Assert.Single(RecordReader.Read(record.Path).Pushes).At.TotalMilliseconds);
    }

    [Theory]
    [InlineData("is no record of 'tuya dump'", "{}", "--replay")]
    [InlineData("is no record of 'tuya dump'", """{"tuyaDump":1,"device":{}}""", "--replay")]
    [InlineData("is no record of 'tuya dump'", """{"tuyaDump":1,"device":5,"points":[]}""", null)]
    [InlineData("is no record of 'tuya dump'", "not JSON", "--replay")]
    [InlineData("--variant is for a model", """{"tuyaDump":1,"milliseconds":1,"device":{},"points":[],"frames":[]}""", "--replay", "--variant", "B")]
    [InlineData("give one of them", "{}", "--replay", "bulb")]
    public async Task What_is_no_record_is_told(string hint, string text, string? option, params string[] more)
    {
        using var file = new TempFile(text);

        var result = await Tool.RunAsync(["simulate", .. option is null ? (string[])[] : [option], file.Path, "--key", Key, .. more]);

        Assert.Contains(hint, result.FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_told()
    {
        Assert.Contains("cannot be read", (await Tool.RunAsync("simulate", "--replay", "/nowhere/lamp.json", "--key", Key)).FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("Name a model", (await Tool.RunAsync("simulate", "--key", Key)).FailedWith(2).Error, StringComparison.Ordinal);
    }
}
