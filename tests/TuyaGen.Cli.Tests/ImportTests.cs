using System.Text;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Specification = """{"result":{"category":"fs","status":[{"code":"switch","dp_id":1,"type":"Boolean","values":"{}"},{"code":"fan_speed","dp_id":3,"type":"Integer","values":"{\"min\":1,\"max\":6}"}]},"success":true}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_devices_without_mappings_the_first_are_told()
    {
        using var file = new TempFile($"[{string.Join(',', Enumerable.Range(1, 200).Select(i => $$"""{"name":"Lamp {{i}}","id":"x{{i}}","key":""}"""))}]");

        var error = (await Tool.RunAsync("import", file.Path, "--dry-run")).Error;

        Assert.Contains("Lamp 3 has no mapping.", error, StringComparison.Ordinal);
        Assert.EndsWith("And 197 more of the kind.", error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lamp 4", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_becomes_a_model_that_the_tool_itself_can_use()
    {
        _folder.Write("spec.json", Specification);

        var result = (await Tool.RunAsync("import", _folder["spec.json"], "--out", _folder.Path, "--name", "CeilingFan")).Succeeded();

        Assert.Equal(
            [
                $"{_folder["spec.json"]}: a specification. {_folder["ceiling-fan.tuya.json"]} is new: CeilingFan, 2 data points.",
                "1 file: 1 new document, 0 with additions, 0 unchanged; 0 files failed.",
            ],
            result.Lines);
        Assert.Contains("FanSpeed", (await Tool.RunAsync("models", _folder["ceiling-fan.tuya.json"])).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_again_stays_to_the_letter()
    {
        _folder.Write("spec.json", Specification);
        await Tool.RunAsync("import", _folder["spec.json"], "--out", _folder["out"]);
        var before = File.ReadAllBytes(_folder["out/spec.tuya.json"]);

        var result = (await Tool.RunAsync("import", _folder["spec.json"], "--out", _folder["out"])).Succeeded();

        Assert.Equal(before, File.ReadAllBytes(_folder["out/spec.tuya.json"]));
        Assert.Contains("1 unchanged", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_do_not_stop_the_good_ones()
    {
        _folder.Write("a-cut.json", Specification[..50]);
        _folder.Write("b-empty.json", "");
        _folder.Write("c-other.json", """{"name":"something else"}""");
        _folder.Write("d-spec.json", Specification);
        File.WriteAllBytes(_folder["e-latin.json"], [(byte)'"', 0xe4, (byte)'"']);
        _folder.Write("f-model.json", """{"device":"Fan","dps":{}}""");
        _folder.Write("readme.txt", "no description");

        var result = await Tool.RunAsync("import", _folder.Path, "--out", _folder["out"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                $"{_folder["a-cut.json"]}: it is not JSON at line 1; it may be cut off or damaged.",
                $"{_folder["b-empty.json"]}: it is empty.",
                $"{_folder["c-other.json"]}: its JSON describes no device. A Thing Data Model, a specification, an activation schema, a devices.json or tuya-raw.json is understood.",
                $"{_folder["e-latin.json"]}: it is no text in UTF-8; save it as UTF-8.",
                $"{_folder["f-model.json"]}: it is a device model already.",
            ],
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("6 files: 1 new document,", result.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/d-spec.tuya.json"]));
    }

    [Fact]
    public async Task What_a_file_says_does_not_reach_the_terminal_as_commands()
    {
        _folder.Write("spec.json", """{"status":[{"code":"a\u001b[2Jb","dp_id":1,"type":"\u001b]0;x\u0007"}]}""");
        _folder.Write("error.json", """{"success":false,"code":1,"msg":"\u001b[2J"}""");

        var result = await Tool.RunAsync("import", _folder.Path, "--out", _folder["out"]);

        Assert.Contains("a [2Jb: the type", result.Out, StringComparison.Ordinal);
        Assert.Contains("it is an error of the cloud (1:  [2J)", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', result.Out);
    }

    [Fact]
    public async Task A_script_gets_one_document_a_line_and_errors_beside()
    {
        _folder.Write("a.json", """{"status":[{"code":"cur_power","dp_id":19,"type":"Integer","values":"{\"scale\":50}"},{"code":"x","type":"Boolean"}]}""");
        _folder.Write("b.json", "");

        var result = await Tool.RunAsync("import", _folder.Path, "--out", _folder["out"], "--json");

        var document = Assert.Single(result.Json.GetProperty("documents").EnumerateArray());
        Assert.Equal("A", document.GetProperty("device").GetString());
        Assert.Equal(["CurPower"], document.GetProperty("added").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(2, document.GetProperty("notes").GetArrayLength());
        Assert.Equal(19, document.GetProperty("notes")[1].GetProperty("dp").GetInt32());
        Assert.Equal($"{_folder["b.json"]}: it is empty.", result.ErrorJson.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_file_with_a_mark_of_its_encoding_is_read()
    {
        File.WriteAllText(_folder["a.json"], Specification, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.WriteAllText(_folder["b.json"], Specification, Encoding.Unicode);

        (await Tool.RunAsync("import", _folder.Path, "--out", _folder["out"])).Succeeded();
    }

    [Fact]
    public async Task A_trial_tells_and_writes_nothing()
    {
        _folder.Write("spec.json", Specification);

        var result = (await Tool.RunAsync("import", _folder["spec.json"], "--out", _folder["out"], "--dry-run")).Succeeded();

        Assert.EndsWith("Nothing was written (--dry-run).\n", result.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task No_key_of_a_devices_file_gets_anywhere()
    {
        const string key = "0123456789abcdef";
        _folder.Write("devices.json", $$"""[{"name":"Plug","id":"a","key":"{{key}}","mapping":{"1":{"code":"switch","type":"Boolean"} } },{"name":"Lamp","id":"b","key":"{{key}}"}]""");

        var result = (await Tool.RunAsync("import", _folder["devices.json"], "--out", _folder.Path)).Succeeded();

        Assert.Contains("Lamp has no mapping.", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(key, result.Out + _folder.Read("plug.tuya.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_cannot_be_written_is_a_failure()
    {
        _folder.Write("spec.json", Specification);
        _folder.Write("file", "");

        var result = await Tool.RunAsync("import", _folder["spec.json"], "--out", _folder["file/out"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("cannot be written", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_asks_for_the_impossible_is_told_so()
    {
        _folder.Write("a.json", Specification);
        _folder.Write("b.json", Specification);
        Directory.CreateDirectory(_folder["empty"]);

        Assert.Contains("There is no file or folder", (await Tool.RunAsync("import", _folder["none.json"])).FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("has no description of a device", (await Tool.RunAsync("import", _folder["empty"])).FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("2 are described", (await Tool.RunAsync("import", _folder.Path, "--name", "Fan")).FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("such as MyFan", (await Tool.RunAsync("import", _folder["a.json"], "--name", "my fan")).FailedWith(2).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Tool.RunAsync("import")).ExitCode);
    }

    [Fact]
    public async Task Help_shows_examples() => Assert.Contains("Examples:", (await Tool.RunAsync("import", "--help")).Succeeded().Out, StringComparison.Ordinal);
}
