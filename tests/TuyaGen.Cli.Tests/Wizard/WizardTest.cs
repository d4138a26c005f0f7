using System.Net;
using System.Text.Json;
using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Wizard;

/// <summary>Runs the wizard in a folder of its own against a simulated cloud. Whatever it prints, no secret and no key may be in it.</summary>
public abstract class WizardTest : IAsyncLifetime
{
    protected const string PlugId = TinyTuyaFiles.PlugId;

    private readonly List<SimulatedCloud> _clouds = [];

    private protected TempFolder Folder { get; } = new();

    protected ManualTime Time { get; } = new();

    protected static SimulatedCloudDevice Plug { get; } = new(PlugId)
    {
        Key = TinyTuyaFiles.PlugKey,
        Name = "B\u00fcro Lampe",
        ProductId = "plugproduct00001",
        ProductName = "Plug",
        Mac = "a0b1c2d3e4f5",
        Points =
        [
            new(1, "switch_1", "Boolean", false),
            new(9, "countdown_1", "Integer", 0, """{"unit":"s","min":0,"max":86400,"scale":0,"step":1}"""),
            new(20, "temp_current", "Integer", 215, """{"unit":"℃","min":-200,"max":600,"scale":1,"step":5}""", IsWritable: false),
            new(24, "colour", "Json", "{}", """{"h":{"min":0,"scale":0,"unit":"","max":360,"step":1}}"""),
            new(38, "relay_status", "Enum", "last", """{"range":["off","on","last"]}"""),
            new(40, "label", "String", "", """{"maxlen":255}"""),
        ],
    };

    protected static SimulatedCloudDevice Gateway { get; } = new(TinyTuyaFiles.GatewayId)
    {
        Key = TinyTuyaFiles.GatewayKey, Name = "Gateway", ProductId = "gatewayproduct01", Category = "wg2",
    };

    protected static SimulatedCloudDevice Valve { get; } = new(TinyTuyaFiles.ValveId)
    {
        Key = TinyTuyaFiles.GatewayKey, Name = "Valve", ProductId = "valveproduct0001", Category = "wkf", NodeId = "0011223344556601", GatewayId = TinyTuyaFiles.GatewayId,
    };

    protected static SimulatedCloudDevice Contact { get; } = new("bf000000000contact01") { Key = "KEYofTheContact1", Name = "Door", ProductId = "doorproduct00001", Category = "mcs" };

    protected static IReadOnlyList<SimulatedCloudDevice> Home { get; } = [Plug, Gateway, Valve];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Folder.Dispose();
        foreach (var cloud in _clouds)
            await cloud.DisposeAsync();
    }

    /// <summary>A cloud that plays the data centre of Central Europe.</summary>
    protected SimulatedCloud Simulate(params IReadOnlyList<SimulatedCloudDevice> devices) => Simulate(new SimulatedCloudOptions { Devices = devices });

    protected SimulatedCloud Simulate(SimulatedCloudOptions options)
    {
        var cloud = SimulatedCloud.Start(options with { Host = "openapi.tuyaeu.com", Time = Time, Address = Loopback.Next() });
        _clouds.Add(cloud);
        return cloud;
    }

    /// <summary>The options that say which cloud project and where the files are.</summary>
    protected string[] Arguments(SimulatedCloud cloud, params string[] more) =>
        ["wizard", "--key", cloud.Options.AccessId, "--secret", cloud.Options.AccessSecret, .. Places, .. more];

    /// <summary>The options that say where the files are.</summary>
    protected string[] Places =>
    [
        "--device-file", Folder["devices.json"], "--raw-response-file", Folder["tuya-raw.json"], "--snapshot-file", Folder["snapshot.json"],
        "--credentials-file", Folder["tinytuya.json"],
    ];

    /// <summary>Runs it without looking at the network.</summary>
    private protected Task<CliResult> RunAsync(SimulatedCloud cloud, params string[] more) =>
        RunAsync(cloud, new TestConsole(), Arguments(cloud, ["--no-poll", .. more]));

    private protected async Task<CliResult> RunAsync(SimulatedCloud cloud, TestConsole console, params string[] args)
    {
        var host = new CliHost(console, DeviceCatalogue.Default) { CloudHandler = cloud.CreateHandler(), Time = Time, ProbeAddresses = [IPAddress.Loopback] };
        var result = await Tool.RunAsync(host, console, CancellationToken.None, args);
        if (!args.Contains("--show-keys"))
            AssertNoSecrets(cloud, result.Out + result.Error);
        return result;
    }

    protected static void AssertNoSecrets(SimulatedCloud cloud, string text)
    {
        Assert.DoesNotContain(cloud.Options.AccessSecret, text, StringComparison.Ordinal);
        Assert.All(cloud.Options.Devices, d => Assert.DoesNotContain(d.Key, text, StringComparison.Ordinal));
        Assert.All(cloud.Tokens, t => Assert.DoesNotContain(t, text, StringComparison.Ordinal));
    }

    private protected JsonElement Json(string file) => CliResult.Parse(Folder.Read(file));

    private protected JsonElement Device(string id) => Json("devices.json").EnumerateArray().Single(d => d.GetProperty("id").GetString() == id);

    private protected static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);
}
