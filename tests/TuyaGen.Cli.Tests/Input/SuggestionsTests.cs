using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Tests.Input;

public class SuggestionsTests
{
    private static readonly string[] Words = ["Brightness", "Mode", "Switch", "Switch2"];

    [Theory]
    [InlineData("brightnes", "Brightness")]
    [InlineData("Swich", "Switch")]
    [InlineData("mdoe", "Mode")]
    [InlineData("Moda", "Mode")]
    [InlineData("x", null)]
    [InlineData("Temperature", null)]
    public void The_nearest_word_is_suggested(string typed, string? meant) => Assert.Equal(meant, NearestName.Of(typed, Words));
}
