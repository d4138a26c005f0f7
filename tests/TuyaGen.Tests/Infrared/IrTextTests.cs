namespace TuyaGen.Tests.Infrared;

public class IrTextTests
{
    [Theory]
    [InlineData("9000 4500 563")]
    [InlineData("  9000,4500 ,\t563\r\n")]
    [InlineData("[9000, 4500, 563]")]
    [InlineData("+9000 -4500 +563")]
    [InlineData("p9000 g4500 p563")]
    [InlineData("space 16777215\npulse 9000\nspace 4500\npulse 563")]
    [InlineData("pulse 9000 space 4000 timeout 500 pulse 500 mark 63")]
    [InlineData("+9000 4500 563")]
    public void A_list_of_durations_has_many_forms(string text) => Assert.Equal([9000, 4500, 563], IrCode.Parse(text));

    [Fact]
    public void A_code_prints_as_the_list_that_it_is_read_from()
    {
        IrCode code = [9000, 4500, 563];

        Assert.Equal("9000 4500 563", code.ToString());
        Assert.Equal("", IrCode.Empty.ToString());
    }

    [Theory]
    [InlineData("", "no pulse")]
    [InlineData("space 100", "no pulse")]
    [InlineData("9000 x4500", "'x' is neither")]
    [InlineData("9000 carrier 38000", "'carrier' is neither")]
    [InlineData("9000 45.5", "'45.5' is no duration")]
    [InlineData("99999999999", "'99999999999' is no duration")]
    [InlineData("9000 20000000", "gap at index 1")]
    [InlineData("pulse 2000000000 pulse 2000000000", "pulse at index 0")]
    public void A_text_that_is_no_list_is_told(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => IrCode.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(IrCode.TryParse(text, out _));
    }
}
