namespace TuyaGen.Tests.Protocol;

public sealed class LocalKeyTests
{
    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("$<`'\"\\&!;| \u00e9\u00ff\u0001yz")]
    public void A_key_prints_as_stars_and_reveals_itself_only_when_told_to(string text)
    {
        var key = LocalKey.Parse(text);

        Assert.Equal(("***", text), (key.ToString(), key.Reveal()));
    }

    [Theory]
    [InlineData("'0123456789abcdef'", "quotes around it")]
    [InlineData("\"0123456789abcdef\"", "quotes around it")]
    [InlineData("0123456789\\$bcdef", "backslashes")]
    [InlineData("0123456789", "what follows a $")]
    [InlineData("", "what follows a $")]
    [InlineData("0123456789\\u003cbcdef", "\\u003c stands for <")]
    [InlineData("0123456789abcdefg", "this text has 17")]
    [InlineData("0123456789abcde\u4e2d", "Latin-1")]
    public void What_is_no_key_is_explained_and_not_shown(string text, string hint)
    {
        var error = Assert.Throws<ArgumentException>(() => LocalKey.Parse(text));

        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123", error.Message, StringComparison.Ordinal);
    }
}
