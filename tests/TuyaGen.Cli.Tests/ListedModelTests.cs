using TuyaGen.Simulation;

namespace TuyaGen.Cli.Tests;

/// <summary>A devices file may name the document that describes a device, which then needs no <c>--model</c>.</summary>
public sealed class ListedModelTests : IAsyncDisposable
{
    private const string Fan = """{ "device": "LoftFan", "dps": { "Switch": { "id": 1, "type": "bool" }, "Speed": { "id": 3, "type": "int", "range": [1, 6] } } }""";

    private readonly TempFolder _folder = new();
    private readonly SimulatedDevice _fan = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(3, 2)] });

    public ListedModelTests()
    {
        Directory.CreateDirectory(_folder["models"]);
        _folder.Write("models/fan.tuya.json", Fan);
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan, """, "tuyagen_model":"models/fan.tuya.json" """)}]");
    }

    private string Book => _folder["devices.json"];

    public async ValueTask DisposeAsync()
    {
        await _fan.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Status_and_set_speak_its_names()
    {
        Assert.Matches(@"Speed +2 +3", (await Tool.RunAsync("status", "Fan", "--devices", Book)).Succeeded().Out);
        Assert.Contains("Speed = 5", (await Tool.RunAsync("set", "Fan", "Speed=5", "--devices", Book)).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains("1 to 6", (await Tool.RunAsync("set", "Fan", "Speed=7", "--devices", Book)).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_shows_its_names_and_a_mere_list_the_document()
    {
        var polled = (await Tool.RunAsync("devices", "--poll", "--devices", Book, "--json")).Succeeded().Json;
        var listed = (await Tool.RunAsync("devices", "--devices", Book, "--json")).Succeeded().Json;

        Assert.Equal(("LoftFan", 2), (polled.GetProperty("model").GetString(), polled.GetProperty("state").GetProperty("Speed").GetInt32()));
        Assert.Equal("fan.tuya.json", listed.GetProperty("model").GetString());
    }

    [Fact]
    public async Task A_monitor_of_all_devices_speaks_its_names()
    {
        await using var monitor = new RunningCli("monitor", "--devices", Book);

        Assert.Contains("Speed = 2", await monitor.LineAsync(l => l.Contains("Switch", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_told_and_keeps_no_other_device_from_its_poll()
    {
        await using var plug = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true)] });
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan, """, "tuyagen_model":"none.tuya.json" """)},{DevicesJson.Entry("Plug", plug)}]");

        var polled = (await Tool.RunAsync("devices", "--poll", "--devices", Book, "--json")).Succeeded().JsonLines.ToArray();

        Assert.Contains("none.tuya.json cannot be read", polled[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.True(polled[1].GetProperty("dps").GetProperty("1").GetBoolean());
        Assert.Contains("none.tuya.json cannot be read", (await Tool.RunAsync("status", "Fan", "--devices", Book)).FailedWith(2).Error, StringComparison.Ordinal);
        await using var monitor = new RunningCli("monitor", "--devices", Book);
        Assert.Contains("Fan is left out", await monitor.ErrorAsync(_ => true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_tells_how_to_leave_out_the_option()
    {
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan)}]");
        string[] draft = ["draft", "Fan", "--devices", Book, "--out", _folder["models"], "--name", "TreeFan", "--offline"];

        var first = (await Tool.RunAsync(draft)).Succeeded().Out;
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan, """, "tuyagen_model":"models/tree-fan.tuya.json" """)}]");
        var second = (await Tool.RunAsync(draft)).Succeeded().Out;

        Assert.Contains("""write "tuyagen_model": "models/tree-fan.tuya.json" into its entry in""", first, StringComparison.Ordinal);
        Assert.Contains("Try it: tuya status 'Fan'. In a project", second, StringComparison.Ordinal);
        Assert.DoesNotContain("tuyagen_model", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_may_write_the_document_that_is_named_already()
    {
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan, """, "tuyagen_model":"new.tuya.json" """)}]");

        var text = (await Tool.RunAsync("draft", "Fan", "--devices", Book, "--out", _folder["new.tuya.json"], "--name", "NewFan", "--offline")).Succeeded().Out;

        Assert.Contains("the device knows 2 data points.", text, StringComparison.Ordinal);
        Assert.Contains("Dp3", (await Tool.RunAsync("status", "Fan", "--devices", Book)).Succeeded().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dj", "Of its category (dj) are Bulb, ColorfulX7; if none fits, 'tuya draft' begins one.")]
    [InlineData("cl", "Of its category (cl) is Cover; if none fits, 'tuya draft' begins one.")]
    [InlineData("zz", "'tuya models' lists the models; if none fits, 'tuya draft' begins one.")]
    public async Task A_device_without_a_model_is_told_where_to_find_one(string category, string advice)
    {
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Fan", _fan, $", \"category\":\"{category}\"")}]");

        Assert.Contains(advice, (await Tool.RunAsync("status", "Fan", "--devices", Book)).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains(advice, (await Tool.RunAsync("set", "Fan", "Speed=1", "--devices", Book)).FailedWith(2).Error, StringComparison.Ordinal);
    }
}
