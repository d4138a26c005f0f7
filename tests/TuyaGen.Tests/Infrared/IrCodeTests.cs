namespace TuyaGen.Tests.Infrared;

public class IrCodeTests
{
    [Fact]
    public void Codes_with_the_same_durations_are_equal()
    {
        IrCode code = [9000, 4500, 563];
        IrCode same = [9000, 4500, 563];
        IrCode other = [9000, 4500, 564];

        Assert.True(code.Equals(same));
        Assert.Equal(code.GetHashCode(), same.GetHashCode());
        Assert.False(code.Equals(other));
        Assert.False(code.Equals(IrCode.Empty));
    }

    [Fact]
    public void A_code_is_a_list_that_nobody_changes()
    {
        int[] source = [9000, 4500, 563];
        var code = IrCode.Create(source);

        source[0] = 1;

        Assert.Equal([9000, 4500, 563], code);
        Assert.Equal((3, 9000, 563), (code.Count, code[0], code[^1]));
        Assert.Equal(TimeSpan.FromMicroseconds(14063), code.Duration);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(IrCode.MaxDuration + 1)]
    public void A_duration_outside_the_range_is_told_with_its_place(int duration)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => IrCode.Create([9000, duration]));

        Assert.Contains("the gap at index 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_ends_with_a_pulse_is_repeated_with_a_gap_between()
    {
        IrCode open = [600, 300, 600];
        IrCode closed = [600, 300];

        Assert.Equal([600, 300, 600, 25000, 600, 300, 600], open.Repeat(2, gap: 25000));
        Assert.Equal([600, 300, 600, 300, 600, 300], closed.Repeat(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => closed.Repeat(0));
    }
}
