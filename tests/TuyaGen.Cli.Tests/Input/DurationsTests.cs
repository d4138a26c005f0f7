using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Tests.Input;

public class DurationsTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("10s", 10)]
    [InlineData("1.5s", 1.5)]
    [InlineData("2min", 120)]
    [InlineData("1h", 3600)]
    [InlineData("24h", 86400)]
    public void Durations_are_written_as_people_write_them(string text, double seconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("0s")]
    [InlineData("-1s")]
    [InlineData("1e3s")]
    [InlineData("10 parsecs")]
    [InlineData("99999h")]
    public void Anything_else_is_no_duration(string text) => Assert.False(Durations.TryParse(text, out _));
}
