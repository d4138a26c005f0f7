namespace TuyaGen.Package.Tests.Support;

/// <summary>How a command ended, and all that it wrote.</summary>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>Fails with the whole output where the command has failed.</summary>
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
