using System.Globalization;

namespace TuyaGen.Payloads.Tests;

/// <summary>Numbers, bits and texts.</summary>
public sealed class NumberTests
{
    [Fact]
    public void All_widths_stand_with_the_high_byte_first()
    {
        var widths = new Widths
        {
            U8 = 255, U16 = 0x1234, U24 = 0x123456, U32 = 0xfedcba98, U64 = ulong.MaxValue,
            I8 = -1, I16 = -2, I24 = -3, I32 = int.MinValue, I64 = long.MinValue, High = 10, Low = 5, Float = 1.5, Flag = true,
        };

        var bytes = widths.ToBytes();

        Assert.Equal("ff" + "1234" + "123456" + "fedcba98" + "ffffffffffffffff" + "ff" + "fffe" + "fffffd" + "80000000" + "8000000000000000" + "a5" + "3fc00000" + "01", Convert.ToHexStringLower(bytes));
        Assert.Equal(widths, Widths.Parse(bytes));
    }

    [Fact]
    public void All_widths_stand_with_the_low_byte_first()
    {
        var widths = new LittleWidths { U16 = 0x1234, U24 = 0x123456, U32 = 0x12345678, U64 = 1, I16 = -2, I24 = -3, I32 = -4, I64 = -5, Float = 1.5 };

        var bytes = widths.ToBytes();

        Assert.Equal("3412" + "563412" + "78563412" + "0100000000000000" + "feff" + "fdffff" + "fcffffff" + "fbffffffffffffff" + "0000c03f", Convert.ToHexStringLower(bytes));
        Assert.Equal(widths, LittleWidths.Parse(bytes));
    }

    [Fact]
    public void A_number_beyond_its_width_is_refused_by_name()
    {
        var e = Assert.Throws<ValueOutOfRangeException>(() => new Widths { U24 = 1 << 24 }.ToBytes());

        Assert.Equal("Widths.U24", e.Property);
        Assert.Contains("0 to 16777215", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bits_are_parts_of_the_number_at_their_place()
    {
        var bits = Bits.ParseText("8328f07f05");

        Assert.Equal(new Bits { On = true, Off = true, Level = 50, Mode = BitsMode.Fast, Little = 0xff, Days = BitsDays.Monday | BitsDays.Wednesday }, bits);
        Assert.Equal("8328f07f05", bits.ToText());
        Assert.Equal("c328f07f05", (bits with { Off = false }).ToText());
    }

    [Fact]
    public void Bits_without_a_name_survive_a_change_of_their_neighbours() =>
        Assert.Equal("385b03c005", (Bits.ParseText("bb2bf3cf05") with { On = false, Level = 5, Little = 0 }).ToText());

    [Fact]
    public void Facets_turn_wire_numbers_into_values_and_back()
    {
        byte[] payload = [0x00, 0xd7, 0x33, 0x32, 0x82, 0xda, 0x80, 0x00, 0xff, 0xff, 0x02, 0x37, 0x19, 0x99, 0x95, 0x00];

        var facets = Facets.Parse(payload);

        Assert.Equal((21.5m, 20m, 80m, 73m), (facets.Tenths, facets.Percent, facets.Turned, facets.Offset));
        Assert.Equal((null, null, 255, -0.005m, null), (facets.Maybe, facets.Whole, facets.Hue, facets.Power, facets.Speed));
        Assert.Equal(payload, facets.ToBytes());
        Assert.Equal(Facets.Parse((facets with { Maybe = 1.5m, Whole = 7, Speed = FacetsSpeed.High }).ToBytes()), facets with { Maybe = 1.5m, Whole = 7, Speed = FacetsSpeed.High });
    }

    [Theory]
    [InlineData(100.5, "-40 to 100 in steps of 0.5")]
    [InlineData(21.2, "-40 to 100 in steps of 0.5")]
    public void A_value_beside_range_or_step_is_refused_with_both(double value, string accepts)
    {
        var e = Assert.Throws<ValueOutOfRangeException>(() => new Facets { Tenths = (decimal)value }.ToBytes());

        Assert.Contains(accepts, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_listed_keeps_itself()
    {
        byte[] payload = [0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9];

        Assert.Equal(9, (int)Facets.Parse(payload).Speed!);
        Assert.Equal(payload, Facets.Parse(payload).ToBytes());
    }

    [Fact]
    public void A_new_record_holds_what_the_ranges_allow() => Assert.Equal((5, 1, 1), (new Bits().Level, new Dated().Month, new Dated().Day));

    [Fact]
    public void Texts_are_padded_sized_or_the_rest()
    {
        var texts = new Texts { Code = "AB", Title = "Küche", Wide = "äö", Hex = 0xbeef, Number = 12.3m, Sized = "中", Raw = [1, 0], Tags = ["ab", "c"], Rest = "and more" };

        var bytes = texts.ToBytes();

        Assert.Equal("41420000" + "4bc3bc6368650000" + "00e400f60000" + "62656566" + "313233" + "03" + "e4b8ad" + "0100" + "61626300" + "616e64206d6f7265", Convert.ToHexStringLower(bytes));
        Assert.Equal(texts, Texts.Parse(bytes));
        Assert.Contains("Raw has 1 bytes", Assert.Throws<ValueOutOfRangeException>(() => (texts with { Raw = [1] }).ToBytes()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ABCDE", "5 bytes")]
    [InlineData("ä", "ASCII")]
    public void A_text_that_does_not_fit_is_refused(string code, string why) =>
        Assert.Contains(why, Assert.Throws<ValueOutOfRangeException>(() => new Texts { Code = code, Tags = ["a", "b"] }.ToBytes()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ff", "Code", "ASCII")]
    [InlineData("41414141ff", "Title", "UTF-8")]
    public void A_text_that_is_none_is_named(string start, string field, string why)
    {
        var e = Assert.Throws<PayloadFormatException>(() => Texts.Parse(Convert.FromHexString(start.PadRight(80, '0'))));

        Assert.Equal(field, e.Field);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_of_a_text_are_numbers()
    {
        Assert.Equal(new Dated { Year = 2026, Month = 2, Day = 28 }, Dated.ParseText("20260228"));
        Assert.Equal("20260228", new Dated { Year = 2026, Month = 2, Day = 28 }.ToText());
        Assert.Equal("Month", Assert.Throws<PayloadFormatException>(() => Dated.ParseText("2026x228")).Field);
    }

    [Fact]
    public void A_value_reads_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.StartsWith("Tenths = 1.5 °C, Percent = 0 %", new Facets { Tenths = 1.5m }.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
