using System.Text.Json;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Devices;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("snapshot", "--json")]
    public async Task The_answers_are_one_document_as_tinytuya_writes_it(params string[] command)
    {
        await using var plug = Start();
        using var file = File(plug);

        var json = (await Tool.RunAsync([.. command, "--snapshot-file", file.Path])).Succeeded().Json;

        Assert.True(json.GetProperty("timestamp").GetDecimal() > 1_700_000_000);
        var devices = json.GetProperty("devices").EnumerateArray().ToArray();
        Assert.Equal(["Absent", "Off", "Plug"], devices.Select(d => d.GetProperty("name").GetString()));
        Assert.Equal(["id", "gwId", "ip", "version", "name", "key", "mac", "dps"], devices[2].EnumerateObject().Select(p => p.Name));
        Assert.Equal((plug.Id, plug.EndPoint.ToString(), 3.4m, "", "aa:bb"), (Text(2, "gwId"), Text(2, "ip"), devices[2].GetProperty("version").GetDecimal(), Text(2, "key"), Text(2, "mac")));
        Assert.True(devices[2].GetProperty("dps").GetProperty("1").GetBoolean());
        Assert.Equal(("No IP", "No Response"), (Text(0, "error"), Text(1, "error")));
        Assert.Equal(JsonValueKind.Null, devices[0].GetProperty("mac").ValueKind);

        string? Text(int device, string name) => devices[device].GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_table_is_for_people()
    {
        await using var plug = Start();
        using var file = File(plug);

        var polled = (await Tool.RunAsync("snapshot", "--snapshot", file.Path)).Succeeded().Out;
        var listed = (await Tool.RunAsync("snapshot", "--snapshot", file.Path, "--no-poll")).Succeeded().Out;

        Assert.Matches("Plug .* dp 1 = true", polled);
        Assert.Contains("Absent: Its address is not known; 'tuya scan' finds it.", polled, StringComparison.Ordinal);
        Assert.EndsWith("3 devices, 1 answered.\n", polled, StringComparison.Ordinal);
        Assert.EndsWith("3 devices.\n", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(plug.Key, polled + listed, StringComparison.Ordinal);
        Assert.Equal(1, plug.Connections);
    }

    [Fact]
    public async Task The_key_is_there_for_those_who_ask_for_it()
    {
        await using var plug = Start();
        using var file = File(plug);

        var json = (await Tool.RunAsync("json", "--snapshot", file.Path, "--show-keys")).Succeeded().Json;

        Assert.Equal(plug.Key, json.GetProperty("devices")[2].GetProperty("key").GetString());
    }

    [Fact]
    public async Task What_tinytuya_wrote_is_listed()
    {
        using var file = new TempFile(TinyTuyaFiles.Read("snapshot.json"));

        Assert.Matches(@"B\u00fcro Lampe +bf0000000000000plug1 +3\.4 +192\.168\.1\.23", (await Tool.RunAsync("snapshot", "--no-poll", "--snapshot", file.Path)).Succeeded().Out);
    }

    [Theory]
    [InlineData("[1,")]
    [InlineData("{}")]
    public async Task A_file_that_is_none_is_told(string text)
    {
        using var file = new TempFile(text);

        Assert.Contains(file.Path, (await Tool.RunAsync("snapshot", "--snapshot", file.Path)).FailedWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_told_with_how_to_get_one()
    {
        Assert.Contains("'tuya wizard'", (await Tool.RunAsync("json", "--snapshot", "/nowhere/snapshot.json")).FailedWith(2).Error, StringComparison.Ordinal);
    }

    private static SimulatedDevice Start() => SimulatedDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Dps = [new(1, true)] });

    private static TempFile File(SimulatedDevice plug) => new(
        $$"""
        {"timestamp":1700000000.25,"devices":[
          {"id":"{{plug.Id}}","ip":"{{plug.EndPoint}}","ver":"3.4","name":"Plug","key":"{{plug.Key}}","mac":"aa:bb"},
          {"id":"off","ip":"127.0.0.1:{{Ports.Free()}}","ver":"3.3","name":"Off","key":"0123456789abcdef","mac":""},
          {"id":"absent","ip":"","ver":"","name":"Absent","key":"0123456789abcdef"}]}
        """);
}
