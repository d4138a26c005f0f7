using System.Text.Json;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>What a run of the tool came to.</summary>
internal sealed record CliResult(int ExitCode, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The only line of the output, as JSON.</summary>
    public JsonElement Json => Parse(Assert.Single(Lines));

    public IEnumerable<JsonElement> JsonLines => Lines.Select(Parse);

    /// <summary>The only line of the error stream, as JSON.</summary>
    public JsonElement ErrorJson => Parse(Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    public CliResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}: {Error}");
        Assert.Empty(Error);
        return this;
    }

    public CliResult FailedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode} in place of {exitCode}: {Error}");
        Assert.Empty(Out);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", Error, StringComparison.Ordinal);
        return this;
    }

    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
