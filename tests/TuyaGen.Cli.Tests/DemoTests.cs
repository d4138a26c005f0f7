namespace TuyaGen.Cli.Tests;

public class DemoTests
{
    [Fact]
    public async Task The_demonstration_shows_every_version_and_ends_by_itself()
    {
        var result = (await Tool.RunAsync("demo", "--fast")).Succeeded();

        var table = result.Out[result.Out.IndexOf("Round trip", StringComparison.Ordinal)..];
        Assert.All(TuyaVersions.All, v => Assert.Matches($@"\w+Device +{v.ToText().Replace(".", "\\.", StringComparison.Ordinal)} +\d+\.\d\d ms +[1-9]\d* +[1-9]", table));
        Assert.Contains("Coffee maker: Current = 3.85 A, Power = 874 W, Voltage = 229 V", result.Out, StringComparison.Ordinal);
        Assert.Contains("Colour = #0000ff", result.Out, StringComparison.Ordinal);
        Assert.Contains("Blinds: Action = Stop", result.Out, StringComparison.Ordinal);
        Assert.Contains("Fan: Switch = false", result.Out, StringComparison.Ordinal);
        Assert.Contains("refused: Countdown accepts 0 to 86400 s", result.Out, StringComparison.Ordinal);
        Assert.Contains("5 devices, 7 commands, 10 pushes, 1 refusal", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        await using var demo = new RunningCli("demo");
        await demo.LineAsync(l => l.StartsWith("All connected", StringComparison.Ordinal));

        var result = await demo.StopAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Cancelled.", result.Error.Trim());
    }
}
