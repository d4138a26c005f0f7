namespace TuyaGen.Cli.Tests;

/// <summary>A model of the user's own is named by its file, and nothing has to be compiled.</summary>
public sealed class OwnModelTests : IDisposable
{
    private const string Key = "abcdefghij$<`123";

    private const string Fan = """
        {
          "device": "AtticFan",
          "include": ["speeds.tuya.json"],
          "dps": {
            "Switch": { "id": 1, "type": "bool" },
            "Speed": { "id": 3, "type": "AtticFanSpeed" },
            "Level": { "id": 4, "type": "int", "range": [0, 1000], "divisor": 10, "unit": "%" }
          }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuyagen-");

    public OwnModelTests()
    {
        Write("fan.tuya.json", Fan);
        Write("speeds.tuya.json", """{ "types": { "AtticFanSpeed": { "enum": { "Low": "1", "High": "3" } } } }""");
    }

    private string FanFile => Path.Combine(_folder.FullName, "fan.tuya.json");

    [Fact]
    public async Task It_is_shown_in_full()
    {
        var text = (await Tool.RunAsync("models", FanFile)).Succeeded().Out;

        Assert.Matches(@"3 +Speed +AtticFanSpeed +read, write +Low \(1\), High \(3\)", text);
        Assert.Matches(@"4 +Level +number +read, write +0 to 100 %", text);
    }

    [Fact]
    public async Task It_is_simulated_and_driven()
    {
        await using var simulate = new RunningCli("simulate", FanFile, "--id", "fan-1", "--key", Key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));
        string[] device = ["--id", "fan-1", "--address", ready.GetProperty("address").GetString()!, "--key", Key, "--version", "3.3", "--model", FanFile];

        Assert.Contains("Speed = High", (await Tool.RunAsync(["set", .. device, "Speed=High", "Level=40"])).Succeeded().Out, StringComparison.Ordinal);

        Assert.Matches(@"Level +40 % +4", (await Tool.RunAsync(["status", .. device])).Succeeded().Out);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place()
    {
        Write("fan.tuya.json", Fan.Replace("\"id\": 3,", "\"id\": 300,", StringComparison.Ordinal));

        var error = (await Tool.RunAsync("models", FanFile)).FailedWith(2).Error;

        Assert.Contains("fan.tuya.json(6,22): TUYA006: 'id' is 300; it must be a whole number from 1 to 255", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "TUYA")]
    [InlineData("[]", "TUYA")]
    [InlineData("{ \"types\": { \"Speed\": { \"enum\": [\"1\"] } } }", "describes no device")]
    public async Task What_is_no_model_is_told(string text, string hint)
    {
        Write("other.tuya.json", text);

        var error = (await Tool.RunAsync("simulate", Path.Combine(_folder.FullName, "other.tuya.json"), "--key", Key)).FailedWith(2).Error;

        Assert.Contains(hint, error, StringComparison.Ordinal);
        Assert.Contains("other.tuya.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() => Assert.Contains(
        "cannot be read", (await Tool.RunAsync("models", Path.Combine(_folder.FullName, "none.tuya.json"))).FailedWith(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_name_tells_of_files_too() =>
        Assert.Contains("./fan.tuya.json", (await Tool.RunAsync("models", "atticfn")).FailedWith(2).Error, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
