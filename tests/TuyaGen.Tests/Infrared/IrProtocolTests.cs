using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Infrared;

public class IrProtocolTests
{
    public static TheoryData<int> Codes => IrVectors.Codes;

    private static readonly IrSignal LgPower = new(IrProtocol.Nec, 4, 8);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_number_makes_the_pulses_that_another_implementation_makes(int index)
    {
        var vector = IrVectors.Code(index);
        if (!vector.Has("input"))
            return;
        var isNec = vector.GetProperty("nec").GetArrayLength() > 0;
        var value = vector.GetProperty(isNec ? "nec" : "samsung")[0].GetProperty("uint32").GetUInt32();

        Assert.Equal(vector.Pulses("pulses"), IrSignal.FromValue(isNec ? IrProtocol.Nec : IrProtocol.Samsung32, value).ToCode());
    }

    [Fact]
    public void A_button_of_rc5_is_two_phases_a_bit()
    {
        // 1 1 0, address 00101, command 110101; a one is dark and light, a zero light and dark, and the first darkness is not seen.
        IrCode expected =
        [
            889, 889, 1778, 889, 889, 889, 889, 1778, 1778, 1778, 889, 889, 889, 889, 1778, 1778, 1778, 1778, 889, 30000,
        ];
        var signal = new IrSignal(IrProtocol.Rc5, 5, 53);

        Assert.Equal(expected, signal.ToCode());
        Assert.Equal([signal], expected.Decode());
    }

    [Fact]
    public void A_button_of_rc6_has_a_toggle_bit_of_double_width()
    {
        // Start, mode 000, toggle 0 in double width, address 00000001, command 01110101; a one is light and dark.
        IrCode expected =
        [
            2666, 889, 444, 888, 444, 444, 444, 444, 444, 888, 888, 444, 444, 444, 444, 444, 444, 444, 444, 444, 444, 444, 444, 444, 888,
            888, 888, 444, 444, 444, 444, 888, 888, 888, 888, 30444,
        ];
        var signal = new IrSignal(IrProtocol.Rc6, 1, 0x75);

        Assert.Equal(expected, signal.ToCode());
        Assert.Equal([signal], expected.Decode());
    }

    [Fact]
    public void A_button_of_sony_comes_every_45_milliseconds()
    {
        var signal = new IrSignal(IrProtocol.Sirc12, 1, 21) { Repeats = 2 };
        int[] frame =
        [
            2400, 600, 1200, 600, 600, 600, 1200, 600, 600, 600, 1200, 600, 600, 600, 600, 600,
            1200, 600, 600, 600, 600, 600, 600, 600, 600,
        ];
        var between = 45_000 - frame.Sum();
        IrCode expected = [.. frame, between, .. frame, between, .. frame, 30_600];

        Assert.Equal(expected, signal.ToCode());
        Assert.Equal([signal], expected.Decode());
    }

    [Fact]
    public void A_held_button_of_nec_is_a_short_frame_every_108_milliseconds()
    {
        var signal = LgPower with { Repeats = 2 };
        var once = LgPower.ToCode();
        var between = 108_000 - once.Take(once.Count - 1).Sum();
        IrCode expected = [.. once.Take(once.Count - 1), between, 9000, 2250, 563, 96_187, 9000, 2250, 563, 30_000];

        Assert.Equal(expected, signal.ToCode());
        Assert.Equal([signal], expected.Decode());
    }

    [Fact]
    public void A_short_frame_of_nec_with_nothing_before_it_says_nothing()
    {
        IrCode code = [9000, 2250, 563, 30_000, .. LgPower.ToCode()];

        Assert.Equal([LgPower], code.Decode());
    }

    [Fact]
    public void Presses_that_differ_in_the_toggle_bit_are_two_signals()
    {
        var first = new IrSignal(IrProtocol.Rc5, 0, 12) { Repeats = 1 };
        var second = first with { Toggle = true, Repeats = 0 };
        IrCode code = [.. first.ToCode(), .. second.ToCode()];

        Assert.Equal([first, second], code.Decode());
    }

    [Fact]
    public void Signals_are_found_among_pulses_of_other_remotes()
    {
        var samsung = new IrSignal(IrProtocol.Samsung32, 7, 2);
        var sony = new IrSignal(IrProtocol.Sirc20, 0x1234, 17);
        IrCode code = [120, 3000, 350, 700, .. LgPower.ToCode(), 563, 400, 900, 20_000, .. samsung.ToCode(), .. sony.ToCode(), 3000];

        Assert.Equal([LgPower, samsung, sony], code.Decode());
    }

    [Fact]
    public void A_frame_without_its_last_gap_is_read()
    {
        foreach (var protocol in Enum.GetValues<IrProtocol>())
        {
            var signal = new IrSignal(protocol, 3, 5);
            var code = signal.ToCode();
            Assert.Equal([signal], IrCode.Create(code.AsSpan()[..^1]).Decode());
        }
    }

    [Theory]
    [InlineData("a frame of air conditioners with 48 bits", 48, 9000, 4500)]
    [InlineData("28 bits, as LG has them", 28, 9000, 4500)]
    [InlineData("Samsung with 36 bits", 36, 4500, 4500)]
    public void Frames_of_another_length_are_no_signals(string what, int bits, int startPulse, int startGap)
    {
        var code = new WidthCoding { StartPulse = startPulse, StartGap = startGap }.Encode(0x20DF10EF20DF, bits);

        Assert.True(code.Decode().Count == 0, what);
    }

    [Fact]
    public void Two_phases_without_silence_around_them_are_no_rc5()
    {
        var frame = new IrSignal(IrProtocol.Rc5, 5, 53).ToCode();
        IrCode before = [889, 1778, .. frame];
        IrCode after = [.. frame.Take(frame.Count - 1), 889, 889, 30_000];

        Assert.Empty(before.Decode());
        Assert.Empty(after.Decode());
    }

    [Fact]
    public void A_mode_of_rc6_other_than_0_is_no_signal()
    {
        // As mode 0, with the last bit of the mode turned round.
        var code = IrCode.Parse("2666 889 444 888 444 444 888 444 444 444 444 888 888");

        Assert.Empty(code.Decode());
    }
}
