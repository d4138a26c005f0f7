namespace TuyaGen.Payloads.Tests;

/// <summary>Places, repeats, tests, checks, values inside values.</summary>
public sealed class PartTests
{
    [Fact]
    public void Places_count_from_both_ends_and_everything_else_survives()
    {
        byte[] payload = [0xa0, 1, 0xa2, 0xa3, 0x5b, 0xa5, 0xa6, 0x12, 0x34, 0xa9];

        var masked = Masked.Parse(payload);

        Assert.Equal(new Masked { First = 1, Third = 5, Last = 0x1234 }, masked);
        Assert.Equal(payload, masked.ToBytes());
        Assert.Equal([0xa0, 2, 0xa2, 0xa3, 0x6b, 0xa5, 0xa6, 0xff, 0xff, 0xa9], (masked with { First = 2, Third = 6, Last = 65535 }).ToBytes());
        Assert.Equal([0, 1, 0, 0, 0x50, 0, 2, 0], new Masked { First = 1, Third = 5, Last = 2 }.ToBytes());
    }

    [Fact]
    public void A_part_that_is_counted_from_the_end_needs_its_room()
    {
        var e = Assert.Throws<PayloadFormatException>(() => Masked.Parse([1, 2]));

        Assert.Equal("Last", e.Field);
    }

    [Fact]
    public void A_count_is_that_of_its_lists()
    {
        var counted = new Counted { Values = [1.5m, -0.1m], Names = [new() { Text = "ä" }, new() { Text = "" }], Pair = [8, 9] };

        byte[] bytes = [7, 2, 0, 15, 0xff, 0xff, 2, 0xc3, 0xa4, 0, 8, 9];
        Assert.Equal(bytes, counted.ToBytes());
        Assert.Equal(counted, Counted.Parse(bytes));
        Assert.Equal([.. bytes, 77], Counted.Parse([.. bytes, 77]).ToBytes());
    }

    [Fact]
    public void Lists_of_one_count_must_be_of_one_length() => Assert.Contains("Names has 1 parts; the payload has 2",
        Assert.Throws<ValueOutOfRangeException>(() => new Counted { Values = [1, 2], Names = [new()] }.ToBytes()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_count_that_cannot_be_true_is_refused_before_anything_is_made_of_it()
    {
        var e = Assert.Throws<PayloadFormatException>(() => Counted.Parse([7, 255, 0]));

        Assert.Equal(("Values", 2), (e.Field, e.Offset));
    }

    [Fact]
    public void A_constant_and_a_sum_are_checked()
    {
        var entries = new Checked { Entries = [new() { Id = 1, On = true }, new() { Id = 9 }] };
        byte[] bytes = [0x54, 0x59, 1, 1, 9, 0, 0xb8];

        Assert.Equal(bytes, entries.ToBytes());
        Assert.Equal(entries, Checked.Parse(bytes));
        Assert.Equal(("Sum", 7), Failure([0x54, 0x59, 1, 1, 9, 0, 0xb7]));
        Assert.Equal(("Head", 2), Failure([0x54, 0x5a, 1, 1, 9, 0, 0xb9]));
        Assert.Equal(("Entries", 2), Failure([0x54, 0x59, 1, 0xae]));

        static (string, int) Failure(byte[] payload) =>
            Assert.Throws<PayloadFormatException>(() => Checked.Parse(payload)) is var e ? (e.Field, e.Offset) : default;
    }

    [Theory]
    [InlineData("01")]
    [InlineData("021234")]
    [InlineData("030000")]
    [InlineData("030001070809")]
    [InlineData("0400010708090a")]
    [InlineData("010a414243")]
    [InlineData("010a414243dead")]
    public void Fields_are_there_when_their_tests_hold_and_optional_ones_while_there_are_bytes(string payload) =>
        Assert.Equal(payload, Convert.ToHexStringLower(Versioned.Parse(Convert.FromHexString(payload)).ToBytes()));

    [Fact]
    public void What_the_tests_say_is_read_and_written()
    {
        var value = Versioned.Parse([3, 0, 1, 7, 8, 9, 10, 0x41, 0, 0]);

        Assert.Equal(new Versioned { Version = 3, Extra = 1, Pulses = [7, 8, 9], Power = 10, Note = "A" }, value);
        Assert.Contains("Extra is null", Refusal(new() { Version = 2 }), StringComparison.Ordinal);
        Assert.Contains("Power is null", Refusal(new() { Note = "A" }), StringComparison.Ordinal);
        Assert.Equal([1], new Versioned { Version = 1, Extra = 5 }.ToBytes());

        static string Refusal(Versioned value) => Assert.Throws<ValueOutOfRangeException>(() => value.ToBytes()).Message;
    }

    [Fact]
    public void A_sign_stands_before_or_after_its_number()
    {
        Assert.Equal(new Signed { Power = -1.5m, Whole = -3 }, Signed.Parse([1, 0, 5, 0xdc, 3, 0x80]));
        Assert.Equal([1, 0, 5, 0xdc, 3, 0x80], new Signed { Power = -1.5m, Whole = -3 }.ToBytes());
        Assert.Equal([0, 0, 5, 0xdc, 3, 0], new Signed { Power = 1.5m, Whole = 3 }.ToBytes());
    }

    [Fact]
    public void A_value_may_be_longer_than_its_fields_and_the_last_takes_the_rest()
    {
        byte[] payload = [3, 9, 0xaa, 0xbb, 6, 30, 0, 200];

        var nested = Nested.Parse(payload);

        Assert.Equal(9, nested.Inner.Value);
        Assert.Equal(new DayPlanPeriod { Hour = 6, Minute = 30, Temperature = 20 }, Assert.Single(nested.Plan.Periods));
        Assert.Equal(payload, nested.ToBytes());
        Assert.Equal([1, 7], new Nested { Inner = new() { Value = 7 } }.ToBytes());
        Assert.Equal("Plan.Periods", Assert.Throws<PayloadFormatException>(() => Nested.Parse([1, 7, 1])).Field);
    }

    [Fact]
    public void Timers_keep_what_newer_firmware_adds_to_them()
    {
        byte[] payload = [1, 8, 3, 0b0000011, 1, 0x2c, 2, 0x58, 0xca, 0xfe];

        var timers = LightTimers.Parse(payload);

        Assert.Equal(new LightTimersTimer { Enabled = LightTimersTimerEnabled.On, Days = LightTimersTimerDays.Sunday | LightTimersTimerDays.Monday, Start = 300, End = 600 }, Assert.Single(timers.Timers));
        Assert.Equal(payload, timers.ToBytes());
        Assert.Equal(6, new LightTimers().Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Parts_of_a_length_that_cannot_be_are_named(byte length) =>
        Assert.StartsWith("Timers", Assert.Throws<PayloadFormatException>(() => LightTimers.Parse([1, length, 3, 0, 0, 0, 0])).Field, StringComparison.Ordinal);

    [Fact]
    public void An_odd_number_of_digits_is_a_payload_too()
    {
        var digits = Digits.ParseText("1007803e803e800000000");

        Assert.Equal(new Digits { Transition = DigitsTransition.Fade, Hue = 120, Saturation = 100, Value = 100 }, digits);
        Assert.Equal("1007803e803e800000000", digits.ToText());
        Assert.Equal("1007803e803e800000000ab", Digits.ParseText("1007803e803e800000000ab").ToText());
    }

    [Fact]
    public void A_scene_is_a_list_of_steps_that_hold_colours()
    {
        const string text = "07464602000003e803e800000000464602007803e803e800000000";

        var scene = Scene.ParseText(text);

        Assert.Equal(new SceneUnit { Interval = 70, Fade = 70, Mode = SceneUnitMode.Gradient, Colour = new() { Hue = 120, Saturation = 100, Value = 100 } }, scene.Units[1]);
        Assert.Equal(text, scene.ToText());
        Assert.Equal("Units = [(Interval = 1, Fade = 0, Mode = Static, Colour = (Hue = 0 °, Saturation = 0 %, Value = 0 %), Bright = 0, Temperature = 0)]",
            new Scene { Units = [new() { Interval = 1 }] }.ToString().Split(", ", 2)[1]);
    }

    [Theory]
    [InlineData("0101", null, null)]
    [InlineData("020005", 5, null)]
    [InlineData("020107012c02", 7, 300)]
    [InlineData("020107012c01ff", 7, 300)]
    [InlineData("020107012d", 7, 301)]
    [InlineData("020109", 9, null)]
    public void A_field_is_there_where_a_part_of_an_earlier_one_says_so(string bytes, int? extra, int? tail)
    {
        var value = Headed.Parse(Convert.FromHexString(bytes));

        Assert.Equal((extra, tail), (value.Extra, value.Tail));
        Assert.Equal(bytes, Convert.ToHexStringLower(value.ToBytes()));
    }

    [Fact]
    public void A_field_that_the_head_promises_must_be_written() =>
        Assert.Throws<ValueOutOfRangeException>(() => new Headed { Head = new() { Version = 2 } }.ToBytes());
}
