namespace TuyaGen.Tests.Infrared;

public class HeadKeyTests
{
    private const string Head = "010ED800000000000500150040015600AB0474";
    private const string Key = "01$%002020DF23DC@^";

    [Fact]
    public void Parts_are_kept_and_told()
    {
        var code = HeadKeyCode.Parse(Head, "03@#");

        Assert.Equal((Head, "03@#", 3, 38.0), (code.Head, code.Key, code.Times, code.CarrierKilohertz));
        Assert.Equal([553, 1684], code.Expand());
        Assert.Equal([553, 1684, 553, 1684, 553, 1684], code.ExpandAll());
        Assert.Equal(HeadKeyCode.Parse(Head, "03@#"), code);
    }

    [Fact]
    public void Digits_of_either_case_are_read() =>
        Assert.Equal(IrCode.FromHeadKey(Head, Key), IrCode.FromHeadKey(Head.ToLowerInvariant(), "01$%002020df23dc@^"));

    [Theory]
    [InlineData("000280", "@#@@")]
    [InlineData("000CA900", "@#@@@#@@@#@@@@@#@@@@@@@@")]
    [InlineData("0102A", "@#@@@#@@")]
    [InlineData("FFFFA0F", "@#@@@#@@@@@@@@@@@#@#@#@#")]
    public void A_field_of_bits_is_as_long_as_it_says_or_where_it_does_not_say_as_its_digits(string field, string symbols) =>
        Assert.Equal(IrCode.FromHeadKey(Head, $"01{symbols}$"), IrCode.FromHeadKey(Head, $"01{field}$"));

    [Fact]
    public void Fields_of_bits_may_follow_each_other() =>
        Assert.Equal(IrCode.FromHeadKey(Head, "01@#@@@@@#"), IrCode.FromHeadKey(Head, "01000280000240"));

    [Fact]
    public void Bits_that_the_gaps_tell_and_bits_that_the_pulses_tell_are_both_packed()
    {
        var byGaps = WidthCoding.Nec.Encode(0x20DF23DC).ToHeadKey();
        var byPulses = WidthCoding.Sirc.Encode(0xA90, 12).ToHeadKey();

        Assert.Equal("01$%002020DF23DC@^", byGaps.Key);
        Assert.Equal("01$000CA900%", byPulses.Key);
    }

    [Fact]
    public void A_one_and_other_durations_do_not_share_a_symbol()
    {
        // A zero that is longer than the pulses: the head needs three durations for bits.
        var coding = new WidthCoding { ZeroPulse = 400, ZeroGap = 800, OnePulse = 400, OneGap = 1600, EndPulse = 400 };
        var code = coding.Encode(0x5A0F, 16);

        var packed = code.ToHeadKey();

        Assert.Equal(BitTiming.ZeroAsSecond, IrHead.Parse(packed.Head).Timing);
        Assert.Equal(coding.Decode(code), coding.Decode(packed.Expand()));
    }

    [Fact]
    public void More_bits_than_a_field_counts_take_several_fields()
    {
        IrCode code = [3500, 1700, .. Enumerable.Range(0, 600).Select(i => i % 2 == 0 ? 430 : i % 3 == 0 ? 1290 : 430), 430, 30000];

        var packed = code.ToHeadKey(38);

        Assert.Equal(code.Count, packed.Expand().Count);
        Assert.All(code.Zip(packed.Expand()), pair => Assert.InRange(pair.Second, pair.First - 14, pair.First + 14));
        Assert.True(packed.Key.Length < 120);
    }

    [Fact]
    public void A_code_that_ends_with_a_pulse_ends_with_it_when_it_is_packed()
    {
        IrCode code = [9000, 2250, 563];

        Assert.Equal([9000, 2263, 553], code.ToHeadKey().Expand());
    }

    [Fact]
    public void Thirty_three_durations_fit_and_more_are_told()
    {
        static IrCode Ladder(int steps) => IrCode.Create([.. Enumerable.Range(0, steps).Select(i => 1000 + (i * 500)), 1000]);

        Assert.Equal(34, Ladder(33).ToHeadKey(tolerance: 0).Expand().Count);
        var error = Assert.Throws<ArgumentException>(() => Ladder(34).ToHeadKey(tolerance: 0));
        Assert.Contains("34 different durations", error.Message, StringComparison.Ordinal);
        Assert.Equal(35, Ladder(34).ToHeadKey(tolerance: 0.05).Expand().Count);
    }

    [Fact]
    public void What_cannot_be_packed_is_told()
    {
        Assert.Throws<ArgumentException>(() => IrCode.Create([9000]).ToHeadKey());
        Assert.Throws<ArgumentOutOfRangeException>(() => IrCode.Create([9000, 4500]).ToHeadKey(carrierKilohertz: 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => IrCode.Create([9000, 4500]).ToHeadKey(tolerance: 0.6));
    }

    [Theory]
    [InlineData("", Key, "head is empty")]
    [InlineData("010ED8", Key, "A head is hexadecimal digits")]
    [InlineData("030ED800000000000500150040015600AB0474", Key, "begins with 03")]
    [InlineData("01000000000000000500150040015600AB0474", Key, "0 kilohertz")]
    [InlineData("010ED800000000000500150040015600AB04", Key, "announces 5 durations")]
    [InlineData("010ED800000000000500150040015600AB047G", Key, "something else")]
    [InlineData(Head, "", "begins with two hexadecimal digits")]
    [InlineData(Head, "01", "begins with two hexadecimal digits")]
    [InlineData(Head, "$%@#", "begins with two hexadecimal digits")]
    [InlineData(Head, "01@#!", "'!' is no symbol")]
    [InlineData(Head, "01@&", "the duration 6")]
    [InlineData(Head, "01@002", "without its length")]
    [InlineData(Head, "01002020DF23@", "announces a field of 32 bits")]
    [InlineData("010ED80000000000010015", "01000180", "the duration 2")]
    public void Parts_that_are_wrong_are_told(string head, string key, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => HeadKeyCode.Parse(head, key)).Message, StringComparison.Ordinal);
        Assert.False(HeadKeyCode.TryParse(head, key, out _));
    }
}
