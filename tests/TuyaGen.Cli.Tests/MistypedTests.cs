using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

/// <summary>Whoever mistypes is told what was meant.</summary>
public class MistypedTests
{
    [Theory]
    [InlineData("stauts", "There is no command 'stauts'. Did you mean 'status'?")]
    [InlineData("docter Lamp", "There is no command 'docter'. Did you mean 'doctor'?")]
    [InlineData("status Lamp --jsno", "There is no option '--jsno'. Did you mean '--json'? 'tuya status --help'")]
    [InlineData("status Lamp --timout 5s", "There is no option '--timout'. Did you mean '--timeout'? 'tuya status --help'")]
    [InlineData("scan --secnds=5", "There is no option '--secnds'. Did you mean '--seconds'?")]
    [InlineData("devices --nonsense", "There is no option '--nonsense'. 'tuya devices --help'")]
    [InlineData("--json devices", "--json stands behind the command: 'tuya devices --json'.")]
    [InlineData("status Desk lamp", "'lamp' is one word too many. A name with spaces is written in quotes: \"Desk lamp\".")]
    [InlineData("scan --seconds 5 --secnds 5 --lissten x", "'--secnds'. Did you mean '--seconds'? There is no option '--lissten'. Did you mean '--listen'?")]
    public async Task The_error_says_what_was_meant(string line, string expected) =>
        Assert.Contains(expected, (await Tool.RunAsync(line.Split(' '))).FailedWith(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task What_may_be_a_key_is_not_repeated()
    {
        var error = (await Tool.RunAsync("status", "Lamp", "0123456789abcdef")).FailedWith(2).Error;

        Assert.Contains("'***' is one word too many", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stauts --json")]
    [InlineData("status --jsn --json")]
    [InlineData("completion tcsh --json")]
    [InlineData("json --snapshot /nowhere/snapshot.json")]
    [InlineData("snapshot --snapshot /nowhere/snapshot.json --json")]
    public async Task A_script_reads_the_error_as_json(string line)
    {
        var error = (await Tool.RunAsync(line.Split(' '))).FailedWith(2).ErrorJson;

        Assert.NotEmpty(error.GetProperty("error").GetString()!);
        Assert.Equal(2, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Of_many_devices_the_first_are_named()
    {
        using var file = new TempFile($"[{string.Join(',', Enumerable.Range(1, 200).Select(i => $$"""{"name":"Lamp {{i}}","id":"x{{i}}"}"""))}]");

        var error = (await Tool.RunAsync("status", "Lmap 150", "--devices", file.Path)).FailedWith(2).Error;

        Assert.Contains("Did you mean 'Lamp 150'? It lists Lamp 1, Lamp 2,", error, StringComparison.Ordinal);
        Assert.Contains("Lamp 12 and 188 others; 'tuya devices' shows all.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_does_not_steer_the_terminal()
    {
        using var file = new TempFile("""[{"name":"a\u001b[31m\u202eb\nc","id":"x"}]""");

        var error = (await Tool.RunAsync("status", "Lamp", "--devices", file.Path)).FailedWith(2).Error;

        Assert.Contains("It lists a [31m b c.", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
