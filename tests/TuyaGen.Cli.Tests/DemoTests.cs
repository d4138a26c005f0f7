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
    public async Task Every_line_may_be_a_json_document()
    {
        var lines = (await Tool.RunAsync("demo", "--fast", "--json")).Succeeded().JsonLines.ToArray();

        var results = lines.Where(l => Is(l, "result")).ToArray();
        Assert.Equal(TuyaVersions.All.Select(v => v.ToText()), results.Select(r => r.GetProperty("version").GetString()));
        Assert.All(results, r => Assert.True(r.GetProperty("milliseconds").GetDouble() > 0));
        Assert.Contains(lines, l => Is(l, "report") && l.GetProperty("device").GetString() == "Desk lamp" && l.GetProperty("text").GetString()!.Contains("#0000ff", StringComparison.Ordinal));
        Assert.Contains(lines, l => Is(l, "step"));
        Assert.Single(lines, l => Is(l, "refused"));

        static bool Is(System.Text.Json.JsonElement line, string kind) => line.GetProperty("event").GetString() == kind;
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
