using TuyaGen.Cli.Host;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

/// <summary>With <c>--json</c>, a script can read every line of both streams, whatever the command and however it ends.</summary>
public sealed class EveryCommandJsonTests : IAsyncDisposable
{
    private const string Mapping = ""","mapping":{"1":{"code":"switch_1","type":"Boolean","values":{}}}""";

    private readonly TempFolder _folder = new();
    private readonly SimulatedDevice _plug = SimulatedDevice.Start(new SimulatedDeviceOptions { Dps = [new(1, true), new(9, 0)] });

    public static TheoryData<string> Lines =>
    [
        "wizard --offline --no-scan --yes --devices BOOK --raw FOLDER/raw.json",
        "scan --seconds 0 --cidr 127.0.0.1/32 --devices BOOK",
        "devices --devices BOOK",
        "devices --devices BOOK --poll",
        "status Plug --devices BOOK",
        "set Plug 9=3 --devices BOOK",
        "on Plug --devices BOOK",
        "off Plug --devices BOOK",
        "monitor Plug --devices BOOK --for 1s",
        "draft Plug --devices BOOK --offline --out FOLDER",
        "import BOOK --out FOLDER --dry-run",
        "models",
        "models Bulb",
        "doctor Plug --devices BOOK --listen-for 1ms",
        "dump Plug --devices BOOK --listen-for 1ms --for 1ms",
        "dump Plug --devices BOOK --listen-for 1ms --for 1ms --out FOLDER/record.json",
        "snapshot --snapshot SNAPSHOT",
        "json --snapshot SNAPSHOT",
        "demo --fast",
    ];

    public async ValueTask DisposeAsync()
    {
        await _plug.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_line_of_it_is_a_document(string line)
    {
        _folder.Write("devices.json", $"[{DevicesJson.Entry("Plug", _plug, Mapping)}]");
        _folder.Write("snapshot.json", $$"""{"timestamp":1,"devices":[{"id":"{{_plug.Id}}","name":"Plug","ip":"{{_plug.EndPoint}}","key":"{{_plug.Key}}","ver":"3.3"}]}""");
        var console = new TestConsole();
        var host = new CliHost(console, DeviceCatalogue.Default) { BeaconPorts = [Ports.Free()], ProbeAddresses = [] };

        var result = await Tool.RunAsync(host, console, CancellationToken.None, [.. line.Split(' ').Select(Word), "--json"]);

        Assert.All(result.Lines, l => Assert.StartsWith("{", l, StringComparison.Ordinal));
        Assert.All(result.JsonLines, d => Assert.NotEmpty(d.EnumerateObject()));
        Assert.True(result.Lines.Count > 0 || line.StartsWith("scan", StringComparison.Ordinal), $"It said nothing but {result.Error}");
        Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => CliResult.Parse(l));
    }

    private string Word(string word) => word
        .Replace("BOOK", _folder["devices.json"], StringComparison.Ordinal)
        .Replace("SNAPSHOT", _folder["snapshot.json"], StringComparison.Ordinal)
        .Replace("FOLDER", _folder.Path, StringComparison.Ordinal);
}
