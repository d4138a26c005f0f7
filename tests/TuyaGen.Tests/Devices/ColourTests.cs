using System.Text.Json;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Devices;

public class ColourTests
{
    public static TheoryData<int> Colours => Vectors.Indexes("colours");

    public static TheoryData<int> HsvColours => Vectors.Indexes("hsv_colours");

    [Theory]
    [MemberData(nameof(Colours))]
    public void Red_green_and_blue_become_both_wire_forms(int index)
    {
        var vector = Vectors.Section("colours")[index];
        var colour = Colour.FromRgb(vector.GetProperty("r").GetInt32(), vector.GetProperty("g").GetInt32(), vector.GetProperty("b").GetInt32());

        Assert.Equal(vector.Text("hsv16"), Encode(DpCodecs.Hsv16, colour));
        Assert.Equal(vector.Text("rgb8"), Encode(DpCodecs.Rgb8Hsv, colour));
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void Both_wire_forms_become_colours(int index)
    {
        var vector = Vectors.Section("colours")[index];

        var hsv16 = Decode(DpCodecs.Hsv16, vector.Text("hsv16"));
        var rgb8 = Decode(DpCodecs.Rgb8Hsv, vector.Text("rgb8"));

        Assert.Equal(Bytes(vector, "hsv16_to_rgb"), (hsv16.Red, hsv16.Green, hsv16.Blue));
        Assert.Equal(Bytes(vector, "rgb8_to_rgb"), (rgb8.Red, rgb8.Green, rgb8.Blue));
        AssertHsv(vector.GetProperty("hsv16_to_hsv"), hsv16);
        AssertHsv(vector.GetProperty("rgb8_to_hsv"), rgb8);
        Assert.Equal(vector.Text("hsv16"), Encode(DpCodecs.Hsv16, hsv16));
        Assert.Equal(vector.Text("rgb8"), Encode(DpCodecs.Rgb8Hsv, rgb8));
    }

    [Theory]
    [MemberData(nameof(HsvColours))]
    public void Hue_saturation_and_value_become_the_wire_form(int index)
    {
        var vector = Vectors.Section("hsv_colours")[index];
        var colour = Colour.FromHsv(
            vector.GetProperty("h").GetDouble() * 360, vector.GetProperty("s").GetDouble() * 100, vector.GetProperty("v").GetDouble() * 100);

        Assert.Equal(vector.Text("hsv16"), Encode(DpCodecs.Hsv16, colour));
    }

    [Fact]
    public void Every_percent_keeps_its_value_on_the_wire()
    {
        for (var percent = 0; percent <= 100; percent++)
            Assert.Equal($"0000{percent * 10:x4}{percent * 10:x4}", Encode(DpCodecs.Hsv16, Colour.FromHsv(0, percent, percent)));
    }

    [Theory]
    [InlineData("#ff6000")]
    [InlineData("FF6000")]
    public void A_person_writes_six_digits(string text) => Assert.Equal("#ff6000", Colour.Parse(text).ToString());

    [Fact]
    public void What_is_no_colour_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Colour.FromRgb(256, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Colour.FromRgb(0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Colour.FromHsv(361, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Colour.FromHsv(0, double.NaN, 0));
        Assert.Throws<FormatException>(() => Colour.Parse("red"));
        Assert.All(["", "0", "zzzz03e803e8", "03e703e803e8", "ff0000"], text => Assert.False(DpCodecs.Hsv16.TryDecode(text, out _), text));
    }

    [Fact]
    public void Another_brightness_keeps_hue_and_saturation()
    {
        var dimmed = Colour.FromRgb(255, 0, 0) with { Value = 50 };

        Assert.Equal("000003e801f4", Encode(DpCodecs.Hsv16, dimmed));
        Assert.Equal((127, 0, 0), ((int)dimmed.Red, (int)dimmed.Green, (int)dimmed.Blue));
    }

    private static string Encode(DpCodec<Colour> codec, Colour colour)
    {
        Assert.True(codec.TryEncode(colour, out var wire));
        return wire.ToString();
    }

    private static Colour Decode(DpCodec<Colour> codec, string text)
    {
        Assert.True(codec.TryDecode(text, out var colour));
        return colour;
    }

    private static (byte, byte, byte) Bytes(JsonElement vector, string name)
    {
        var parts = vector.GetProperty(name).EnumerateArray().Select(e => e.GetByte()).ToArray();
        return (parts[0], parts[1], parts[2]);
    }

    private static void AssertHsv(JsonElement expected, Colour colour)
    {
        var parts = expected.EnumerateArray().Select(e => e.GetDouble()).ToArray();
        Assert.Equal(parts[0], colour.Hue / 360, 6);
        Assert.Equal(parts[1], colour.Saturation / 100, 6);
        Assert.Equal(parts[2], colour.Value / 100, 6);
    }
}
