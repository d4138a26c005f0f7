using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Vendor;

/// <summary>What makers write that no documentation has.</summary>
public class OddityTests
{
    [Theory]
    [InlineData("Boolean", "bool")]
    [InlineData("BOOL", "bool")]
    [InlineData("Integer", "int")]
    [InlineData("value", "int")]
    [InlineData("String", "string")]
    [InlineData("RAW", "raw")]
    [InlineData("Json", "string")]
    [InlineData("Hologram", "string")]
    [InlineData("", "string")]
    public void Types_are_compared_without_case_and_one_that_is_not_known_is_a_text(string type, string written) =>
        Assert.Equal(written, Imported.Point(Specification(type, "\"{}\""), "XThing").GetProperty("type").GetString());

    [Theory]
    [InlineData("\"{}\"")]
    [InlineData("\"\"")]
    [InlineData("\"{true,false}\"")]
    [InlineData("null")]
    [InlineData("12")]
    [InlineData("[]")]
    [InlineData("\"\\ud800\"")]
    public void Values_that_say_nothing_are_no_failure(string values) =>
        Imported.Equal("""{"id":101,"type":"int","code":"x_thing","access":"ro"}""", Imported.Point(Specification("Integer", values), "XThing"));

    [Theory]
    [InlineData("""{"min":"0","max":"100","step":"5","scale":"1"}""", """{"id":101,"type":"int","code":"x_thing","access":"ro","range":[0,100],"step":5,"divisor":10}""")]
    [InlineData("""{"min":0,"max":100,"step":0}""", """{"id":101,"type":"int","code":"x_thing","access":"ro","range":[0,100]}""")]
    [InlineData("""{"min":7,"max":7}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"min":9,"max":1}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"min":0.5,"max":1.5}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"min":0,"max":4294967295}""", """{"id":101,"type":"int","code":"x_thing","access":"ro","range":[0,4294967295]}""")]
    [InlineData("""{"min":0,"max":1e30}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"scale":-1}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"scale":12}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"unit":""}""", """{"id":101,"type":"int","code":"x_thing","access":"ro"}""")]
    [InlineData("""{"unit":"a whole sentence"}""", """{"id":101,"type":"int","code":"x_thing","access":"ro","unit":"a whole sentence"}""")]
    public void Numbers_are_taken_as_far_as_they_make_sense(string values, string expected) =>
        Imported.Equal(expected, Imported.Point(Specification("Integer", values), "XThing"));

    [Theory]
    [InlineData("℃", "°C")]
    [InlineData("kw.h", "kWh")]
    [InlineData("KWH", "kWh")]
    [InlineData("kW·h", "kWh")]
    [InlineData("度", "kWh")]
    [InlineData("秒", "s")]
    [InlineData("S", "s")]
    [InlineData("0.1s", "0.1s")]
    [InlineData("times", "times")]
    [InlineData(" % ", "%")]
    public void Units_are_written_in_one_way(string given, string unit) =>
        Assert.Equal(unit, Imported.Point(Specification("Integer", $$"""{"unit":"{{given}}"}"""), "XThing").GetProperty("unit").GetString());

    [Theory]
    [InlineData("""{"label":["a","b"]}""", """{"A":0,"B":1}""")]
    [InlineData("""{"maxlen":2}""", """{"Bit0":0,"Bit1":1}""")]
    [InlineData("""{"label":["1","2"],"maxlen":30}""", """{"Value1":0,"Value2":1}""")]
    [InlineData("""{"label":["e1","E1","none"]}""", """{"E1":0,"E1N2":1,"NoneValue":2}""")]
    public void Bits_are_in_the_order_of_their_labels(string values, string bits) =>
        Imported.Equal(bits, Imported.Point(Specification("Bitmap", values), "XThing").GetProperty("bits"));

    [Fact]
    public void A_bitmap_of_which_nothing_is_told_is_a_number_that_is_read() =>
        Imported.Equal("""{"id":101,"type":"int","code":"x_thing","access":"ro"}""", Imported.Point(Specification("Bitmap", "{}"), "XThing"));

    [Fact]
    public void An_enumeration_without_words_is_a_text_and_words_that_are_there_twice_count_once()
    {
        Assert.Equal("string", Imported.Point(Specification("Enum", "{}"), "XThing").GetProperty("type").GetString());
        Imported.Equal(
            """{"All":"ALL","All2":"all","Value1":"1","UnknownValue":"unknown"}""",
            Imported.Point(Specification("Enum", """{"range":["ALL","all","1","ALL","unknown"]}"""), "XThing").GetProperty("values"));
    }

    [Theory]
    [InlineData("colour_data_v2", 24, """{"h":{"max":360},"s":{"max":1000},"v":{"max":1000}}""", "Std.Colour", "hsv16")]
    [InlineData("colour_data_v2", 24, "{}", "Std.Colour", "hsv16")]
    [InlineData("my_colour", 101, """{"h":{"max":360},"s":{"max":255},"v":{"max":255}}""", "Std.Colour", "rgb8hsv")]
    [InlineData("colour_data", 5, "{}", "Std.Colour", "rgb8hsv")]
    [InlineData("colour_data", 24, "{}", "Std.Colour", "hsv16")]
    [InlineData("scene_data_v2", 25, "{}", "Std.LightScene", null)]
    [InlineData("control_data", 28, "{}", "Std.LiveColour", null)]
    public void Json_of_the_cloud_is_a_text_of_digits_locally(string code, int id, string values, string type, string? codec)
    {
        var point = Assert.Single(Imported.Document(Specification("Json", values, code, id)).GetProperty("dps").EnumerateObject()).Value;

        Assert.Equal(type, point.GetProperty("type").GetString());
        Assert.Equal(codec, point.TryGetProperty("codec", out var written) ? written.GetString() : null);
    }

    [Theory]
    [InlineData("switch", "Switch")]
    [InlineData("lock", "Lock")]
    [InlineData("true", "True")]
    [InlineData("SetTemp", "SetTemp")]
    [InlineData("WiFi_RSSI", "WiFiRssi")]
    [InlineData("status", "StatusValue")]
    [InlineData("状态", "Dp101")]
    [InlineData("1", "Value1")]
    public void Codes_of_any_style_are_names(string code, string name) =>
        Assert.Equal(name, Assert.Single(Imported.Document(Specification("Integer", "{}", code)).GetProperty("dps").EnumerateObject()).Name);

    [Fact]
    public void A_meter_that_can_be_written_is_said_to_be_read_only_with_the_reason()
    {
        var draft = Imported.Draft(ThingModelTests.Model(ThingModelTests.Property(20, "cur_voltage", """{"type":"value"}""")));

        Assert.Equal(Cli.Importing.Drafts.PointAccess.ReadOnly, draft.Points[0].Access);
        Assert.Equal("cur_voltage: the vendor says that it can be written; it is a measurement, so it is only read.", Assert.Single(draft.Notes).Text);
    }

    [Fact]
    public void A_description_of_bytes_is_kept_as_documentation()
    {
        var point = ThingModelTests.Property(101, "plan", """{"type":"raw"}""").Replace("\"code\"", "\"description\":\"byte 0:\\n  开关\",\"code\"", StringComparison.Ordinal);

        Assert.Equal("byte 0: 开关", Imported.Point(ThingModelTests.Model(point), "Plan").GetProperty("doc").GetString());
    }

    [Fact]
    public void A_number_that_no_data_point_has_is_left_out_with_a_sentence()
    {
        var draft = Imported.Draft(ThingModelTests.Model(
            ThingModelTests.Property(0, "a", """{"type":"bool"}"""), ThingModelTests.Property(256, "b", """{"type":"bool"}"""), ThingModelTests.Property(255, "c", """{"type":"bool"}""")));

        Assert.Equal("c", Assert.Single(draft.Points).Code);
        Assert.Equal(2, draft.Notes.Count);
    }

    [Fact]
    public void Several_switches_are_channels()
    {
        string[] points =
        [
            .. Enumerable.Range(1, 3).Select(n => ThingModelTests.Property(n, $"switch_{n}", """{"type":"bool"}""")),
            .. Enumerable.Range(1, 3).Select(n => ThingModelTests.Property(n + 6, $"countdown_{n}", """{"type":"value","min":0,"max":86400,"unit":"s"}""")),
            ThingModelTests.Property(29, "relay_status_1", """{"type":"enum","range":["on","off"]}"""),
        ];

        var dps = Imported.Document(ThingModelTests.Model(points)).GetProperty("dps");

        Assert.Equal(3, dps.GetProperty("Switch3").GetProperty("channel").GetInt32());
        Assert.Equal(2, dps.GetProperty("Countdown2").GetProperty("channel").GetInt32());
        Assert.False(dps.GetProperty("RelayStatus1").TryGetProperty("channel", out _));
    }

    private static string Specification(string type, string values, string code = "x_thing", int id = 101) =>
        $$"""{"status":[{"code":"{{code}}","dp_id":{{id}},"type":"{{type}}","values":{{values}}}]}""";
}
