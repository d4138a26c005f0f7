namespace TuyaGen.Tests.Infrared;

public class IrBase64AndHexTests
{
    private static readonly IrCode Code = [9000, 4500, 563];

    [Theory]
    [InlineData("KCOUETMC")]
    [InlineData("1KCOUETMC")]
    [InlineData("  1KCOUETMC\n")]
    public void The_one_in_front_of_a_learned_code_may_be_there(string text) => Assert.Equal(Code, IrCode.FromBase64(text));

    [Fact]
    public void A_code_that_begins_with_a_one_of_its_own_keeps_it()
    {
        IrCode code = [0x55D7, 0x5D55];

        Assert.StartsWith("11", "1" + code.ToBase64(), StringComparison.Ordinal);
        Assert.Equal(code, IrCode.FromBase64(code.ToBase64()));
        Assert.Equal(code, IrCode.FromBase64("1" + code.ToBase64()));
    }

    [Theory]
    [InlineData("2823941133 02", false)]
    [InlineData("282394113302", true)]
    [InlineData("AbCd", true)]
    [InlineData("aBcD", true)]
    public void Hexadecimal_digits_have_either_case(string text, bool isCode) => Assert.Equal(isCode, IrCode.TryFromHex(text, out _));

    [Fact]
    public void A_gap_that_sixteen_bits_cannot_hold_becomes_the_longest_one()
    {
        IrCode code = [563, 100_000];

        Assert.Equal([563, 65535], IrCode.FromBase64(code.ToBase64()));
        Assert.Equal([563, 65535], IrCode.FromHex(code.ToHex()));
    }

    [Theory]
    [InlineData("", "no pulse")]
    [InlineData("KCOU!TMC", "no base64")]
    [InlineData("KCOUETM", "no base64")]
    [InlineData("KCOUEQ", "no base64")]
    [InlineData("KCOUETM=", "5 bytes")]
    public void Damaged_base64_is_told(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => IrCode.FromBase64(text)).Message, StringComparison.Ordinal);
        Assert.False(IrCode.TryFromBase64(text, out var code));
        Assert.Null(code);
    }

    [Theory]
    [InlineData("", "no pulse")]
    [InlineData("282394113", "no hexadecimal")]
    [InlineData("28G3", "no hexadecimal")]
    [InlineData("282394", "3 bytes")]
    public void Damaged_hexadecimal_digits_are_told(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => IrCode.FromHex(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_is_no_code()
    {
        Assert.False(IrCode.TryFromBase64(null, out _));
        Assert.False(IrCode.TryFromHex(null, out _));
        Assert.False(IrCode.TryFromPronto(null, out _));
        Assert.False(IrCode.TryParse(null, out _));
        Assert.False(HeadKeyCode.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => IrCode.FromBase64(null!));
    }
}
