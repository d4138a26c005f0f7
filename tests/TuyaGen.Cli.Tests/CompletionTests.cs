using System.Diagnostics;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests;

public class CompletionTests
{
    private static readonly string[] Home =
    [
        """{"name":"Desk lamp","id":"bf0123456789abcdefgh","key":"0123456789abcdef","tuyagen_model":"Bulb"}""",
        """{"id":"bf0123456789abcdefgi","key":"0123456789abcdef"}""",
    ];

    [Theory]
    [InlineData(" sta", "status")]
    [InlineData(" status --verb", "--verbose")]
    [InlineData(" models Bul", "Bulb")]
    [InlineData(" simulate The", "Thermostat")]
    [InlineData(" completion ", "bash")]
    public async Task What_begins_like_it_is_offered(string line, string expected)
    {
        Assert.Contains(expected, await OffersAsync(line));
    }

    [Theory]
    [InlineData("status ")]
    [InlineData("set ")]
    [InlineData("on ")]
    [InlineData("off ")]
    public async Task Devices_are_offered_by_name_and_by_id_where_they_have_none(string line)
    {
        using var file = new TempFile($"[{string.Join(',', Home)}]");

        var offers = await OffersAsync($" {line}--devices {file.Path} ");

        Assert.Contains("Desk lamp", offers);
        Assert.Contains("bf0123456789abcdefgi", offers);
    }

    [Fact]
    public async Task Behind_a_device_its_writable_properties_are_offered()
    {
        using var file = new TempFile($"[{string.Join(',', Home)}]");

        var offers = await OffersAsync($" set --devices {file.Path} \"Desk lamp\" Bri");

        Assert.Contains("Brightness=", offers);
    }

    [Fact]
    public async Task A_devices_file_that_cannot_be_read_offers_nothing_and_is_no_error()
    {
        using var file = new TempFile("no json");

        var result = (await Tool.RunAsync("[suggest]", $" status --devices {file.Path} ")).Succeeded();

        Assert.DoesNotContain("Desk", result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task An_unknown_shell_is_told_which_there_are()
    {
        var result = await Tool.RunAsync("completion", "tcsh");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("bash, zsh, fish, pwsh", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("set")]
    [InlineData("monitor")]
    [InlineData("draft")]
    public async Task The_help_names_no_device(string command)
    {
        using var file = new TempFile($"[{string.Join(',', Home)}]");
        var console = new TestConsole { Variables = { ["TUYA_DEVICES"] = file.Path } };

        var help = (await Tool.RunAsync(console, command, "--help")).Succeeded().Out;

        Assert.DoesNotContain("bf0123456789abcdefgi", help, StringComparison.Ordinal);
        Assert.Contains("DEVICE", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Every_shell_asks_the_tool(string shell)
    {
        Assert.Contains("[suggest]", (await Tool.RunAsync("completion", shell)).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_for_a_shell_can_be_had_as_json()
    {
        using var line = System.Text.Json.JsonDocument.Parse((await Tool.RunAsync("completion", "bash", "--json")).Succeeded().Out);

        Assert.Equal("bash", line.RootElement.GetProperty("shell").GetString());
        Assert.Equal((await Tool.RunAsync("completion", "bash")).Succeeded().Out, line.RootElement.GetProperty("script").GetString());
    }

    [Fact]
    public async Task Bash_completes_a_name_with_a_space()
    {
        var script = (await Tool.RunAsync("completion", "bash")).Succeeded().Out;

        var reply = await BashAsync($$"""
            tuya() { [ "$1" = "[suggest]" ] && [ "$2" = " status De" ] && printf '%s\n' 'Desk lamp' 'Hall'; }
            {{script}}
            COMP_LINE='tuya status De' COMP_POINT=14 COMP_WORDS=(tuya status De) COMP_CWORD=2
            _tuya
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        Assert.Equal("Desk\\ lamp", reply.Trim());
    }

    private static async Task<string[]> OffersAsync(string line) =>
        (await Tool.RunAsync("[suggest]", line)).Succeeded().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<string> BashAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        return await bash.StandardOutput.ReadToEndAsync();
    }
}
