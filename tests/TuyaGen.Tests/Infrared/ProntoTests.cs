namespace TuyaGen.Tests.Infrared;

public class ProntoTests
{
    [Fact]
    public void Both_bursts_are_read_and_told_apart()
    {
        var pronto = ProntoCode.Parse("0000 006D 0001 0002 0156 00AB 0015 0015 0015 0474");

        Assert.Equal([8993, 4497], pronto.Once);
        Assert.Equal([552, 552, 552, 29977], pronto.Repeat);
        Assert.Equal([8993, 4497, 552, 552, 552, 29977], pronto.ToCode());
        Assert.Equal(38, pronto.CarrierKilohertz);
    }

    [Theory]
    [InlineData("0000 0073 0000 0001 0020 0040", 36, 888, 1776)]
    [InlineData("0000 0067 0000 0001 0060 0018", 40.2, 2385, 596)]
    [InlineData("0000 0009 0000 0001 0100 0200", 460.6, 556, 1112)]
    public void A_clock_of_any_carrier_is_read(string text, double carrier, int pulse, int gap)
    {
        var pronto = ProntoCode.Parse(text);

        Assert.Equal(carrier, pronto.CarrierKilohertz);
        Assert.Equal([pulse, gap], pronto.ToCode());
    }

    [Fact]
    public void A_code_is_written_for_the_carrier_that_is_asked_for()
    {
        IrCode code = [889, 1778];

        Assert.Equal("0000 0073 0000 0001 0020 0040", code.ToPronto(36));
        Assert.Equal("0000 0073 0001 0000 0020 0040", new ProntoCode(code, IrCode.Empty, 36).ToString());
    }

    [Fact]
    public void A_last_pulse_is_counted_and_gets_a_gap()
    {
        IrCode code = [9000, 2250, 563];

        Assert.Equal("0000 006D 0000 0002 0156 0056 0015 0474", code.ToPronto());
    }

    [Fact]
    public void A_last_pulse_that_was_not_counted_is_read() =>
        Assert.Equal([8993, 2261, 552, 30000], IrCode.FromPronto("0000 006D 0000 0001 0156 0056 0015"));

    [Fact]
    public void Durations_stay_within_a_word()
    {
        IrCode code = [1, 3_000_000];

        Assert.EndsWith(" 0001 FFFF", code.ToPronto(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "at least four words")]
    [InlineData("0000 006D zz", "consists of words")]
    [InlineData("0000 006D 00001", "consists of words")]
    [InlineData("0000 006D 0000", "at least four words")]
    [InlineData("5000 0000 0000 0001 0010 0020", "kind 5000")]
    [InlineData("0000 0000 0000 0001 0010 0020", "clock 0000")]
    [InlineData("0000 006D 0000 0002 0010 0020", "announces 2 pairs")]
    [InlineData("0000 006D 0000 0001 0010 0020 0010 0020", "it has 4")]
    [InlineData("0000 006D 0000 0000", "no pulse")]
    [InlineData("0000 FFFF 0000 0001 0010 FFFF", "gap at index 1")]
    public void A_text_that_is_no_learned_code_is_told(string text, string reason)
    {
        var error = Assert.Throws<FormatException>(() => ProntoCode.Parse(text));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.False(IrCode.TryFromPronto(text, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(double.NaN)]
    public void A_carrier_that_no_clock_has_is_refused(double carrier) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProntoCode(IrCode.Empty, [1, 2], carrier));
}
