namespace TuyaGen.Cli.Tests;

public class RootTests
{
    [Fact]
    public async Task The_tool_tells_its_version()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", (await Tool.RunAsync("--version")).Succeeded().Out);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    public async Task Help_names_every_command(params string[] args)
    {
        var text = (await Tool.RunAsync(args)).Succeeded().Out;

        Assert.All(["demo", "models", "scan", "simulate", "status", "set", "on", "off", "monitor", "doctor", "dump"], c => Assert.Matches($@"\n  {c} ", text));
        Assert.All(text.Split('\n'), l => Assert.InRange(l.Length, 0, 160));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("set")]
    [InlineData("monitor")]
    [InlineData("simulate")]
    [InlineData("doctor")]
    [InlineData("dump")]
    public async Task Every_command_has_help(string command)
    {
        Assert.Contains("--version <VERSION>", (await Tool.RunAsync(command, "--help")).Succeeded().Out, StringComparison.Ordinal);
    }
}
