using TuyaGen.Cli.Importing.Yaml;

namespace TuyaGen.Import.Tests.Yaml;

public class PlainScalarTests
{
    [Theory]
    [InlineData("on", "true")]
    [InlineData("On", "true")]
    [InlineData("YES", "true")]
    [InlineData("true", "true")]
    [InlineData("off", "false")]
    [InlineData("No", "false")]
    [InlineData("FALSE", "false")]
    [InlineData("12", "12")]
    [InlineData("-3", "-3")]
    [InlineData("+7", "7")]
    [InlineData("1_000", "1000")]
    [InlineData("010", "8")]
    [InlineData("0x1F", "31")]
    [InlineData("-0b101", "-5")]
    [InlineData("1:30", "90")]
    [InlineData("0.5", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("1.5e+2", "150")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("NULL", "null")]
    public void What_stands_without_quotes_is_a_boolean_a_number_or_nothing(string text, string json) =>
        Assert.Equal(json, PlainScalar.Read(text).ToJson());

    [Theory]
    [InlineData("y")]
    [InlineData("oN")]
    [InlineData("auto")]
    [InlineData("08")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData("+.")]
    [InlineData(".inf")]
    [InlineData("0x")]
    [InlineData("1:99")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("0x99999999999999999999999999999999999999")]
    [InlineData("9999999999999999999:59:59:59:59:59:59:59")]
    public void All_else_is_a_text(string text) => Assert.Equal(DpValue.Of(text), PlainScalar.Read(text));
}
