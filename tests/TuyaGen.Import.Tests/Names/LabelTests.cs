using TuyaGen.Cli.Importing.Names;

namespace TuyaGen.Import.Tests.Names;

public class LabelTests
{
    [Theory]
    [InlineData("switch_led", "SwitchLed")]
    [InlineData("WiFiOn", "WiFiOn")]
    [InlineData("RGB", "Rgb")]
    [InlineData("UVLight", "UvLight")]
    [InlineData("1h", "H1")]
    [InlineData("2000lux", "Lux2000")]
    [InlineData("3", "Value3")]
    [InlineData("-3", "Minus3")]
    [InlineData("3\n", "Value3")]
    [InlineData("Größe", "Grosse")]
    [InlineData("Čas", "Cas")]
    [InlineData("ｆａｎ", "Fan")]
    [InlineData("50%", "Percent50")]
    [InlineData("PM2.5", "Pm25")]
    [InlineData("Temp & humidity", "TempAndHumidity")]
    public void A_label_becomes_a_name(string label, string name) => Assert.Equal(name, Labels.ToName(label));

    [Theory]
    [InlineData("")]
    [InlineData("开关")]
    [InlineData("🔥")]
    [InlineData("\ud800")]
    [InlineData(null)]
    public void A_label_without_letters_and_digits_gives_no_name(string? label) => Assert.Null(Labels.ToName(label));

    [Fact]
    public void A_sentence_is_cut_where_a_word_ends() =>
        Assert.Equal("TheTimeAfterWhichTheLightOfTheRoom", Labels.ToName("the time after which the light of the room switches over"));
}
