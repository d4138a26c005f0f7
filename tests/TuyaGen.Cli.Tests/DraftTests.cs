using System.Text.Json;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public sealed class DraftTests : IDisposable
{
    private const string Mapping = """{"1":{"code":"switch_1","type":"Boolean","values":{}},"9":{"code":"countdown_1","type":"Integer","values":{"unit":"s","min":0,"max":86400}}}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Document => _folder["fan.tuya.json"];

    [Fact]
    public async Task A_device_of_which_nobody_knows_anything_is_described_by_what_it_reports()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(105, 42), new(106, "001703e803e8")] });

        var result = (await Draft(device, "--offline")).Succeeded();

        Assert.Equal(["Dp1", "Dp105", "Dp106"], Points.Select(p => p.Name));
        Assert.Equal("hex", Point("Dp106").GetProperty("encoding").GetString());
        Assert.Equal(
            [
                $"{Document} is new: Fan, 3 data points.",
                "  the device knows 3 data points.",
                $"Try it: tuya status '{device.Id}' --model {Document}. In a project it becomes FanDevice.",
            ],
            result.Lines);
    }

    [Fact]
    public async Task The_document_gives_names_to_the_device_at_once()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(105, 42)] });
        (await Draft(device, "--offline")).Succeeded();

        var state = (await Tool.RunAsync(["status", .. Tool.To(device), "--model", Document, "--json"])).Succeeded().Json.GetProperty("state");

        Assert.Equal(42, state.GetProperty("Dp105").GetInt32());
    }

    [Fact]
    public async Task A_devices_file_without_mappings_is_no_obstacle()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        using var book = DevicesJson.File(("Desk", device));

        var text = (await Tool.RunAsync("draft", "Desk", "--devices", book.Path, "--out", Document, "--offline")).Succeeded().Out;

        Assert.Contains($"the mapping in {book.Path} says nothing: It has none for the device.", text, StringComparison.Ordinal);
        Assert.Contains("the device knows 1 data point.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_and_device_are_put_together()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(105, 42)] });
        using var book = Book(device, Mapping);

        var json = (await Tool.RunAsync("draft", "Desk", "--devices", book.Path, "--out", _folder.Path, "--offline", "--json")).Succeeded().Json;

        Assert.Equal(["Switch1", "Countdown1", "Dp105"], json.GetProperty("added").EnumerateArray().Select(a => a.GetString()!));
        Assert.Equal([2, 2], json.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("points").GetInt32()));
        using var document = JsonDocument.Parse(_folder.Read("smart-plug.tuya.json"));
        var countdown = document.RootElement.GetProperty("dps").GetProperty("Countdown1");
        Assert.True(countdown.GetProperty("optional").GetBoolean());
        Assert.Equal("abc", document.RootElement.GetProperty("products")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Run_again_it_adds_what_is_new_and_renames_nothing()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(9, 0)] });
        (await Draft(device, "--offline")).Succeeded();
        var first = _folder.Read("fan.tuya.json");
        Assert.Contains("is as it was", (await Draft(device, "--offline")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Equal(first, _folder.Read("fan.tuya.json"));
        _folder.Write("fan.tuya.json", first.Replace("Dp1\"", "Power\"", StringComparison.Ordinal));
        using var book = Book(device, Mapping);

        var result = (await Tool.RunAsync("draft", "Desk", "--devices", book.Path, "--out", Document, "--offline")).Succeeded();

        Assert.Contains("known now Power, Dp9", result.Out, StringComparison.Ordinal);
        Assert.Equal(["Power", "Dp9"], Points.Select(p => p.Name));
        Assert.Equal("countdown_1", Point("Dp9").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_cloud_is_asked_where_its_project_is_known()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(38, "memory")] });
        await using var cloud = Cloud(new SimulatedCloudDevice(device.Id)
        {
            Points = [new(1, "switch_1", "Boolean", true), new(38, "relay_status", "Enum", "off", """{"range":["off","on"]}""")],
        });

        var result = (await Ask(cloud, Tool.To(device))).Succeeded();

        Assert.Contains("the cloud's Thing Data Model knows 2 data points.", result.Out, StringComparison.Ordinal);
        Assert.Contains("relay_status: the device reports 'memory'", result.Out, StringComparison.Ordinal);
        Assert.Equal(["Off", "On", "Memory"], Point("RelayStatus").GetProperty("values").EnumerateObject().Select(v => v.Name));
    }

    [Fact]
    public async Task The_cloud_knows_what_the_product_is_called()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        await using var cloud = Cloud(new SimulatedCloudDevice(device.Id) { ProductName = "Ceiling fan", ProductId = "fanproduct", Category = "fs", Points = [new(1, "switch", "Boolean", true)] });

        var json = (await Ask(cloud, [.. Tool.To(device), "--json", "--out", _folder.Path], name: null)).Succeeded().Json;

        Assert.Equal("CeilingFan", json.GetProperty("device").GetString());
        using var document = JsonDocument.Parse(_folder.Read("ceiling-fan.tuya.json"));
        Assert.Equal("fs", document.RootElement.GetProperty("category").GetString());
        Assert.Equal("fanproduct", document.RootElement.GetProperty("products")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_sub_device_is_described_as_itself_and_not_as_its_gateway()
    {
        await using var gateway = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)], Children = [new("c/1") { Dps = [new(7, 5)] }] });
        await using var cloud = Cloud(new SimulatedCloudDevice(gateway.Id) { Points = [new(1, "switch", "Boolean", true)] });

        (await Ask(cloud, [.. Tool.To(gateway), "--cid", "c/1"])).Succeeded();

        Assert.Equal(["Dp7"], Points.Select(p => p.Name));
    }

    [Fact]
    public async Task A_device_that_does_not_answer_is_described_by_the_others()
    {
        await using var cloud = Cloud(new SimulatedCloudDevice("bf0000000000000000ab") { Points = [new(1, "switch_1", "Boolean", true)] });

        var result = (await Ask(cloud, "--id", "bf0000000000000000ab", "--key", "0123456789abcdef", "--version", "3.4", "--address", $"{Loopback.Next()}:1", "--timeout", "500ms")).Succeeded();

        Assert.Contains("the device says nothing: ", result.Out, StringComparison.Ordinal);
        Assert.Equal(["Switch1"], Points.Select(p => p.Name));
    }

    [Fact]
    public async Task A_cloud_that_refuses_leaves_the_word_to_the_device()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        await using var cloud = Cloud();

        var result = (await Ask(cloud, Tool.To(device))).Succeeded();

        Assert.Contains("the cloud's specification says nothing: ", result.Out, StringComparison.Ordinal);
        Assert.Equal(["Dp1"], Points.Select(p => p.Name));
    }

    [Fact]
    public async Task Where_nobody_knows_anything_the_reasons_are_told()
    {
        var result = await Tool.RunAsync(
            "draft", "--id", "bf0000000000000000ab", "--key", "0123456789abcdef", "--version", "3.4", "--address", $"{Loopback.Next()}:1", "--timeout", "500ms", "--offline", "--out", _folder.Path);

        Assert.StartsWith("Nothing is known of bf0000000000000000ab. The device: ", result.FailedWith(1).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_document_that_is_broken_is_not_touched()
    {
        await using var device = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        _folder.Write("fan.tuya.json", "{ broken");

        var result = (await Draft(device, "--offline")).FailedWith(1);

        Assert.Contains("was left as it is: it is not JSON at line 1", result.Error, StringComparison.Ordinal);
        Assert.Equal("{ broken", _folder.Read("fan.tuya.json"));
    }

    [Fact]
    public async Task A_device_that_is_not_named_or_known_is_a_mistake_of_the_caller()
    {
        Assert.Contains("No device is named", (await Tool.RunAsync("draft", "--offline")).FailedWith(2).Error, StringComparison.Ordinal);
        using var book = new TempFile("""[{"id":"a","name":"Fan"}]""");
        Assert.Contains("Did you mean", (await Tool.RunAsync("draft", "Fon", "--devices", book.Path)).FailedWith(2).Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("cannot be the name of a class", (await Tool.RunAsync("draft", "Fan", "--devices", book.Path, "--name", "fan")).FailedWith(2).Error, StringComparison.Ordinal);
    }

    private Task<CliResult> Draft(SimulatedDevice device, params string[] more) => Tool.RunAsync(["draft", .. Tool.To(device), "--out", Document, "--name", "Fan", .. more]);

    private Task<CliResult> Ask(SimulatedCloud cloud, params string[] device) => Ask(cloud, [.. device, "--out", Document], "Fan");

    private static async Task<CliResult> Ask(SimulatedCloud cloud, string[] device, string? name)
    {
        var console = new TestConsole();
        using var handler = cloud.CreateHandler();
        var host = new CliHost(console, DeviceCatalogue.Default) { CloudHandler = handler };
        string[] project = ["--api-key", cloud.Options.AccessId, "--api-secret", cloud.Options.AccessSecret, "--region", "eu"];
        return await Tool.RunAsync(host, console, CancellationToken.None, ["draft", .. device, .. project, .. name is null ? [] : new[] { "--name", name }]);
    }

    private static SimulatedCloud Cloud(params SimulatedCloudDevice[] devices) =>
        SimulatedCloud.Start(new() { Devices = devices, Address = Loopback.Next(), Host = "openapi.tuyaeu.com" });

    private static TempFile Book(SimulatedDevice device, string mapping) => new($"[{DevicesJson.Entry("Desk", device, $",\"product_id\":\"abc\",\"product_name\":\"Smart plug\",\"mapping\":{mapping}")}]");

    private IReadOnlyList<JsonProperty> Points => [.. JsonDocument.Parse(_folder.Read("fan.tuya.json")).RootElement.GetProperty("dps").EnumerateObject()];

    private JsonElement Point(string name) => Points.Single(p => p.Name == name).Value;
}
