using System.Text.Json;
using TuyaGen.Package.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Package.Tests;

/// <summary>The tool, installed from the feed as a user installs it.</summary>
[Collection(PackedCollection.Name)]
public class ToolTests(PackedFixture packed)
{
    private const string Mapping = """
        {"1":{"code":"switch","type":"Boolean","values":{}},"3":{"code":"fan_speed","type":"Enum","values":{"range":["low","high"]}}}
        """;

    [Fact]
    public async Task From_an_unknown_device_to_a_typed_class()
    {
        var folder = packed.NewFolder("tool");
        (await folder.DotnetAsync("tool", "install", "TuyaGen.Cli", "--version", packed.Feed.Version, "--tool-path", "bin")).Succeeded();
        await using var fan = SimulatedDevice.Start(new() { Version = TuyaVersion.V34, Address = Loopback.Next(), Dps = Dps.FromJson("""{"1":false,"3":"low"}""") });
        folder.Write("devices.json", $$"""
            [{"name":"Attic fan","id":"{{fan.Id}}","key":"{{fan.Key}}","ip":"{{fan.EndPoint}}","version":"3.4","mapping":{{Mapping}}}]
            """);

        // The device is driven by numbers,
        Assert.Matches(@"^\d+\.\d+\.\d+", await TuyaAsync("--version"));
        await TuyaAsync("set", "attic fan", "1=true", "3=high");
        using var status = JsonDocument.Parse(await TuyaAsync("status", "Attic fan", "--json"));
        Assert.Equal("""{"1":true,"3":"high"}""", status.RootElement.GetProperty("dps").GetRawText());

        // by names, as soon as a model of it was drafted,
        await TuyaAsync("draft", "Attic fan", "--offline", "--name", "AtticFan");
        await TuyaAsync("set", "Attic fan", "FanSpeed=Low", "--model", "./attic-fan.tuya.json");
        Assert.Equal("low", fan.Dps[3].ToString());

        // and by a class, in a project that the model was put into.
        var project = packed.NewFolder("attic");
        File.Copy(folder["attic-fan.tuya.json"], project["attic-fan.tuya.json"]);
        project.Write("Attic.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TuyaGen" Version="$(TuyaGenVersion)" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Program.cs", """
            using Attic;
            using TuyaGen;

            await using var fan = new AtticFanDevice(DeviceSettings.Of(args[0], args[1], args[2], TuyaVersion.V34));
            await fan.SetFanSpeedAsync(AtticFanFanSpeed.High);
            AtticFanState state = await fan.StatusAsync();
            System.Console.WriteLine($"{state.Switch} {state.FanSpeed}");
            """);
        (await project.DotnetAsync("restore", "-v", "q")).Succeeded();
        (await project.BuildAsync()).Succeeded();
        var run = await project.DotnetAsync(project["bin/Debug/net10.0/Attic.dll"], fan.Id, fan.Key, fan.EndPoint.ToString());
        Assert.Equal("True High", run.Succeeded().Output.Trim());

        async Task<string> TuyaAsync(params string[] arguments) =>
            (await Dotnet.RunProgramAsync(folder[""], folder["bin/tuya"], arguments)).Succeeded().Output;
    }
}
