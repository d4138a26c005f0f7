namespace TuyaGen.Cli.Tests;

/// <summary>Definitions of Tuya Local, which are YAML.</summary>
public sealed class ImportDefinitionTests : IDisposable
{
    private const string Fan = """
        name: Fan
        products:
          - id: abcdefgh12345678
        entities:
          - entity: fan
            dps:
              - {id: 1, type: boolean, name: switch}
              - id: 3
                type: string
                name: speed
                range: {min: 0, max: 100}
                mapping:
                  - {dps_val: low, value: 50}
                  - {dps_val: high, value: 100}
        """;

    private const string Heater = """
        name: Heater
        entities:
          - entity: climate
            dps:
              - id: 2
                type: integer
                name: temperature
                range: {min: 50, max: 350}
                mapping:
                  - scale: 10
                    constraint: unit
                    conditions:
                      - dps_val: f
                        value_redirect: temp_f
              - {id: 4, type: integer, name: temp_f, range: {min: 41, max: 95}}
              - {id: 5, type: string, name: unit}
          - entity: select
            name: Unit
            dps:
              - {id: 5, type: string, name: option, mapping: [{dps_val: c, value: celsius}, {dps_val: f, value: fahrenheit}]}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_definition_becomes_a_model_and_what_it_cannot_say_is_told()
    {
        _folder.Write("windy_ceiling_fan.yaml", Fan);

        var result = (await Tool.RunAsync("import", _folder.Path, "--out", _folder.Path)).Succeeded();

        Assert.Equal(
            [
                $"{_folder["windy_ceiling_fan.yaml"]}: a definition of Tuya Local. {_folder["windy-ceiling-fan.tuya.json"]} is new: WindyCeilingFan, 2 data points.",
                $"  {_folder["windy_ceiling_fan.yaml"]}: Data point 3: A range or a scale of what the words stand for is left out: each word says its number.",
                "1 file: 1 new document, 0 with additions, 0 unchanged; 0 files failed.",
            ],
            result.Lines);
        Assert.Contains("Speed", (await Tool.RunAsync("models", _folder["windy-ceiling-fan.tuya.json"])).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_definition_is_told_with_file_line_and_column_and_does_not_stop_the_others()
    {
        _folder.Write("a.yaml", Fan[..(Fan.IndexOf("speed", StringComparison.Ordinal) + 20)] + "[");
        _folder.Write("b.yaml", Fan.Replace("    dps", "\tdps", StringComparison.Ordinal));
        _folder.Write("c.yml", Fan);

        var result = await Tool.RunAsync("import", _folder.Path, "--out", _folder["out"]);

        Assert.Equal(1, result.ExitCode);
        var complaints = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"a\.yaml: line \d+, column \d+: ", complaints[0]);
        Assert.Equal($"{_folder["b.yaml"]}: line 6, column 1: this is not YAML. Tabs do not indent; put spaces in their place.", complaints[1]);
        Assert.True(File.Exists(_folder["out/c.tuya.json"]));
    }

    [Fact]
    public async Task What_is_imported_again_stays_to_the_letter()
    {
        _folder.Write("fan.yaml", Fan);
        await Tool.RunAsync("import", _folder["fan.yaml"], "--out", _folder.Path);
        var before = _folder.Read("fan.tuya.json");

        var result = (await Tool.RunAsync("import", _folder["fan.yaml"], "--out", _folder.Path)).Succeeded();

        Assert.Equal(before, _folder.Read("fan.tuya.json"));
        Assert.Contains("1 unchanged", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_drives_a_device()
    {
        _folder.Write("heater.yaml", Heater);
        (await Tool.RunAsync("import", _folder["heater.yaml"], "--out", _folder.Path)).Succeeded();
        var model = _folder["heater.tuya.json"];
        const string key = "abcdefghij$<`123";
        await using var simulate = new RunningCli("simulate", model, "--id", "heater-1", "--key", key, "--address", "127.0.0.1:0", "--no-broadcast", "--json");
        var ready = CliResult.Parse(await simulate.LineAsync(_ => true));
        string[] device = ["--id", "heater-1", "--address", ready.GetProperty("address").GetString()!, "--key", key, "--version", "3.3", "--model", model];

        (await Tool.RunAsync(["set", .. device, "Unit=C", "ActiveTemperature=21.5"])).Succeeded();
        (await Tool.RunAsync(["set", .. device, "Unit=F"])).Succeeded();
        (await Tool.RunAsync(["set", .. device, "ActiveTemperature=70"])).Succeeded();

        var dps = (await Tool.RunAsync(["status", .. device, "--json"])).Succeeded().Json.GetProperty("dps");
        Assert.Equal((215, 70, "f"), (dps.GetProperty("2").GetInt32(), dps.GetProperty("4").GetInt32(), dps.GetProperty("5").GetString()));
        Assert.Contains("41 to 95", (await Tool.RunAsync(["set", .. device, "ActiveTemperature=30"])).Error, StringComparison.Ordinal);
    }
}
