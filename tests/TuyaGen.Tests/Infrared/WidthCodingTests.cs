namespace TuyaGen.Tests.Infrared;

public class WidthCodingTests
{
    [Fact]
    public void Bits_are_told_by_gaps()
    {
        var code = WidthCoding.Nec.Encode(0b10, bits: 2);

        Assert.Equal([9000, 4500, 563, 1688, 563, 563, 563, 30000], code);
        Assert.Equal([new WidthFrame(0b10, 2)], WidthCoding.Nec.Decode(code));
    }

    [Fact]
    public void Bits_are_told_by_pulses()
    {
        var code = WidthCoding.Sirc.Encode(0b10, bits: 2);

        Assert.Equal([2400, 600, 1200, 600, 600, 30600], code);
        Assert.Equal([new WidthFrame(0b10, 2)], WidthCoding.Sirc.Decode(code));
    }

    [Fact]
    public void Frames_are_found_behind_other_pulses_and_each_other()
    {
        var coding = new WidthCoding
        {
            StartPulse = 3500, StartGap = 1750, ZeroPulse = 430, ZeroGap = 430, OnePulse = 430, OneGap = 1290, EndPulse = 430,
        };
        IrCode code = [100, 200, .. coding.Encode(0xBEEF, 16), .. coding.Encode(ulong.MaxValue, 64), 300];

        Assert.Equal([new WidthFrame(0xBEEF, 16), new WidthFrame(ulong.MaxValue, 64)], coding.Decode(code));
    }

    [Fact]
    public void A_frame_may_end_with_its_last_pulse() =>
        Assert.Equal([new WidthFrame(1, 1)], WidthCoding.Nec.Decode([9000, 4500, 563, 1688, 563]));

    [Fact]
    public void Durations_that_fit_both_bits_make_the_nearer_one()
    {
        var coding = new WidthCoding { ZeroGap = 600, OneGap = 900 };

        Assert.Equal([new WidthFrame(0b01, 2)], coding.Decode([9000, 4500, 563, 720, 563, 740, 563]));
    }

    [Theory]
    [InlineData("9000 4500")]
    [InlineData("9000 4500 563")]
    [InlineData("9000 4500 563 1688 900")]
    [InlineData("9000 4500 563 1100 563")]
    [InlineData("9000 3000 563 1688 563")]
    [InlineData("5000 4500 563 1688 563")]
    [InlineData("100 9000 4500 563 1688 563")]
    public void What_is_no_frame_is_not_found(string code) => Assert.Empty(WidthCoding.Nec.Decode(IrCode.Parse(code)));

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void A_frame_has_up_to_64_bits(int bits)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WidthCoding.Nec.Encode(0, bits));
        Assert.Empty(WidthCoding.Nec.Decode([9000, 4500, .. Enumerable.Repeat(563, 130), 563]));
    }
}
