namespace TuyaGen.Tests.Devices;

public class CodecTests
{
    private static readonly DpCodec<decimal> Byte = DpCodecs.Decimal(new() { Min = 25, Max = 255, Multiplier = 100, Divisor = 255 });

    [Fact]
    public void A_percentage_becomes_the_number_that_the_vendors_arithmetic_gives()
    {
        for (var percent = 10; percent <= 100; percent++)
        {
            Assert.True(Byte.TryEncode(percent, out var wire));
            Assert.Equal(DpValue.Of(percent * 255 / 100), wire);
        }
    }

    [Fact]
    public void A_number_that_was_shown_comes_back_as_it_was()
    {
        for (var number = 25; number <= 255; number++)
        {
            Assert.True(Byte.TryDecode(number, out var value));
            Assert.True(Byte.TryParseWire(Byte.Format(value), out var wire));
            Assert.Equal(DpValue.Of(number), wire);
        }
    }

    [Theory]
    [InlineData(9.7, false)]
    [InlineData(9.9, true)]
    [InlineData(100, true)]
    [InlineData(100.4, false)]
    public void A_value_outside_the_range_is_not_taken(double value, bool isTaken) => Assert.Equal(isTaken, Byte.TryEncode((decimal)value, out _));

    [Fact]
    public void A_step_is_kept()
    {
        var codec = DpCodecs.Decimal(new() { Min = 50, Max = 300, Step = 5, Divisor = 10 });

        Assert.Equal("5 to 30 in steps of 0.5", codec.Accepts);
        Assert.True(codec.TryEncode(21.5m, out var wire));
        Assert.Equal(DpValue.Of(215), wire);
        Assert.False(codec.TryEncode(21.3m, out _));
    }

    [Fact]
    public void A_scale_may_be_turned_round()
    {
        var codec = DpCodecs.Decimal(new() { Min = 0, Max = 100, View = (100, 0) });

        Assert.True(codec.TryEncode(30, out var wire));
        Assert.Equal(DpValue.Of(70), wire);
        Assert.True(codec.TryDecode(0, out var value));
        Assert.Equal(100, value);
    }

    [Fact]
    public void A_number_may_stand_in_a_text()
    {
        var codec = DpCodecs.Integer(1, 12, text: "{n}h");

        Assert.True(codec.TryEncode(5, out var wire));
        Assert.Equal("5h", wire.ToString());
        Assert.True(codec.TryDecode("12h", out var value));
        Assert.Equal(12, value);
        Assert.All(["h", "", "5", "5hh", "xh"], text => Assert.False(codec.TryDecode(text, out _), text));
    }

    [Fact]
    public void A_boolean_may_be_turned_round_or_come_as_a_number()
    {
        Assert.True(DpCodecs.InvertedBoolean.TryEncode(true, out var wire));
        Assert.Equal(DpValue.Of(false), wire);
        Assert.True(DpCodecs.Boolean.TryDecode(1, out var on) && on);
        Assert.False(DpCodecs.Boolean.TryDecode(2, out _));
        Assert.All(["on", "TRUE", "yes", "1"], text => Assert.True(DpCodecs.Boolean.TryParse(text, out var value) && value));
        Assert.False(DpCodecs.Boolean.TryParse("maybe", out _));
    }

    [Fact]
    public void Bytes_texts_and_times_travel_as_they_should()
    {
        Assert.True(DpCodecs.Base64.TryEncode(new byte[] { 1, 2, 255 }, out var base64));
        Assert.Equal("AQL/", base64.ToString());
        Assert.True(DpCodecs.Hex.TryDecode("01ff", out var bytes));
        Assert.Equal([1, 255], bytes.ToArray());
        Assert.False(DpCodecs.Hex.TryDecode("01f", out _));
        Assert.False(DpCodecs.Base64.TryDecode("%%", out _));
        Assert.True(DpCodecs.Utf16Base64.TryEncode("hä", out var utf16) && DpCodecs.Utf16Base64.TryDecode(utf16, out var text) && text == "hä");
        Assert.True(DpCodecs.UnixTime.TryDecode(1700000000, out var time));
        Assert.Equal(new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero), time);
        Assert.False(DpCodecs.UnixTime.TryDecode(long.MaxValue, out _));
        Assert.False(DpCodecs.Json.TryEncode("{", out _));
        Assert.False(DpCodecs.Text(1, 3).TryEncode("four", out _));
    }

    [Fact]
    public void Numbers_that_no_type_can_hold_are_no_values_rather_than_errors()
    {
        Assert.False(DpCodecs.Integer().TryDecode(1L << 40, out _));
        Assert.False(Byte.TryDecode(DpValue.FromJson("1e400"), out _));
        Assert.False(DpCodecs.Double().TryDecode(DpValue.FromJson("1e999"), out _));
    }

    [Fact]
    public void Bits_without_names_are_kept_as_they_are()
    {
        var codec = DpCodecs.Bitmap<Nameless>();

        Assert.Equal("a number of bits, or none", codec.Accepts);
        Assert.True(codec.TryDecode(5, out var value));
        Assert.Equal("0x5", codec.Format(value));
        Assert.True(codec.TryEncode(value, out var wire));
        Assert.Equal(DpValue.Of(5), wire);
    }

    [Flags]
    private enum Nameless : uint
    {
        None = 0,
    }
}
