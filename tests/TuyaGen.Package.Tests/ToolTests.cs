using System.Text.Json;
using TuyaGen.Package.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests;

/// <summary>The tool, installed from the feed as a user installs it.</summary>
[Collection(PackedCollection.Name)]
public class ToolTests(PackedFixture packed)
{
    [Fact]
    public async Task The_tool_is_installed_and_drives_a_device()
    {
        var folder = packed.NewFolder("tool");
        (await folder.DotnetAsync("tool", "install", "TuyaGen.Cli", "--version", packed.Feed.Version, "--tool-path", "bin")).Succeeded();
        await using var fan = SimulatedDevice.Start(new() { Version = TuyaVersion.V34, Address = Loopback.Next(), Dps = Dps.FromJson("""{"1":false,"3":"low"}""") });
        folder.Write("devices.json", $$"""[{"name":"Attic fan","id":"{{fan.Id}}","key":"{{fan.Key}}","ip":"{{fan.EndPoint}}","version":"3.4"}]""");

        Assert.Matches(@"^\d+\.\d+\.\d+", await TuyaAsync("--version"));
        Assert.Contains("Brightness", await TuyaAsync("models", "Bulb"), StringComparison.Ordinal);
        await TuyaAsync("set", "attic fan", "1=true", "3=high");
        using var status = JsonDocument.Parse(await TuyaAsync("status", "Attic fan", "--json"));
        Assert.Equal("""{"1":true,"3":"high"}""", status.RootElement.GetProperty("dps").GetRawText());

        async Task<string> TuyaAsync(params string[] arguments) =>
            (await Dotnet.RunProgramAsync(folder[""], folder["bin/tuya"], arguments)).Succeeded().Output;
    }
}
