using TuyaGen.Generators.Parsing;

namespace TuyaGen.Generators.Tests.Reading;

public sealed class MemberNameTests
{
    [Theory]
    [InlineData("auto", "Auto")]
    [InlineData("switch", "Switch")]
    [InlineData("work_mode", "WorkMode")]
    [InlineData("wifiOn", "WifiOn")]
    [InlineData("RGBLight", "RgbLight")]
    [InlineData("ALL", "All")]
    [InlineData("1h", "H1")]
    [InlineData("2000lux", "Lux2000")]
    [InlineData("level_3", "Level3")]
    [InlineData("3", "Value3")]
    [InlineData("-3", "Minus3")]
    [InlineData("100%", "Percent100")]
    [InlineData("25°C", "Degrees25C")]
    [InlineData("m³", "M3")]
    [InlineData("été", "Ete")]
    [InlineData("a & b", "AAndB")]
    [InlineData("", "Value0")]
    [InlineData("自动", "Value0")]
    public void A_word_of_the_wire_becomes_a_name(string word, string name) => Assert.Equal([name], MemberNames.Of([word]));

    [Fact]
    public void A_name_that_is_taken_is_numbered() =>
        Assert.Equal(["All", "All2", "All3", "Value1", "Value1N2"], MemberNames.Of(["ALL", "all", "All", "1", "Value1"]));
}
