namespace TuyaGen.Payloads.Tests;

/// <summary>Payloads that are texts: JSON, and words with bars between them.</summary>
public sealed class JsonTests
{
    private const string Text =
        """{"cmd":"set","vol":55,"level":"1","ring":"dong","faults":2,"mute":false,"times":[1,2],"zones":[{"title":"a \"b\" ä","x":1}],"extra":{"a":[1,null]},"serial":9000000000,"new":[1,{"y":true}],"other":null}""";

    [Fact]
    public void An_object_is_read_by_its_keys()
    {
        var settings = Settings.ParseText(Text);

        Assert.Equal(
            new Settings
            {
                Volume = 5.5m, Level = Level.Medium, Ring = SettingsRing.Dong, Faults = SettingsFaults.Chime, Muted = true, Times = [1, 2],
                Zones = (ValueList<SettingsZone>)[new SettingsZone { Title = "a \"b\" ä" }], Extra = """{"a":[1,null]}""", Serial = 9_000_000_000,
            },
            settings);
    }

    [Fact]
    public void Members_without_a_name_survive() => Assert.Equal(Text, Settings.ParseText(Text).ToText());

    [Fact]
    public void Optional_members_are_left_out()
    {
        Assert.Equal("""{"cmd":"set","vol":0,"level":"0","times":[]}""", new Settings { Level = Level.Low }.ToText());
        Assert.Null(Settings.ParseText("""{"times":null,"times":[],"cmd":"set","vol":0,"level":"0","mute":null,"zones":null}""").Muted);
    }

    [Theory]
    [InlineData("""{"cmd":"set","vol":0,"level":"0"}""", "Times", "is missing")]
    [InlineData("""{"cmd":"get"}""", "a constant", "'set'")]
    [InlineData("""{"vol":"x"}""", "Volume", "is no number")]
    [InlineData("""{"times":[1,2.5]}""", "Times", "whole number")]
    [InlineData("""{"times":7}""", "Times", "no list")]
    [InlineData("""{"zones":[{"title":"a"},{"title":5}]}""", "Zones[1].Title", "no text")]
    [InlineData("""{"mute":1}""", "Muted", "neither true nor false")]
    [InlineData("""{"level":{}}""", "Level", "one of Low")]
    [InlineData("""[]""", "the payload", "no JSON object")]
    [InlineData("""{""", "the payload", "no JSON")]
    [InlineData("", "the payload", "no JSON")]
    [InlineData("""{"cmd":"set","vol":0,"level":"0","times":[]}}""", "the payload", "no JSON")]
    [InlineData("""{"extra":"\ud800"}""", "Volume", "is missing")]
    [InlineData("""{"cmd":"\ud800"}""", "a constant", "no text")]
    public void What_is_wrong_is_named(string text, string field, string why)
    {
        var e = Assert.Throws<PayloadFormatException>(() => Settings.ParseText(text));

        Assert.Equal(field, e.Field);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(e.Raw.Span));
    }

    [Fact]
    public void A_value_that_the_device_does_not_take_is_refused() => Assert.Equal("Settings.Volume", Assert.Throws<ValueOutOfRangeException>(() => new Settings { Volume = 11 }.ToText()).Property);

    [Fact]
    public void Objects_hold_objects()
    {
        var area = MotionArea.ParseText("""{"num":1,"region0":{"x":1,"y":2,"xlen":3,"ylen":4}}""");

        Assert.Equal(new MotionRegion { X = 1, Y = 2, Width = 3, Height = 4 }, area.Region0);
        Assert.Equal("MotionArea.Region0.X", Assert.Throws<ValueOutOfRangeException>(() => (area with { Region0 = area.Region0 with { X = 101 } }).ToText()).Property);
    }

    [Fact]
    public void Words_stand_between_bars()
    {
        var card = CardSize.ParseText("100.5|20|80.5");

        Assert.Equal(new CardSize { Capacity = 100.5m, Used = 20, Free = 80.5m }, card);
        Assert.Equal("100.5|20|80.5", card.ToText());
        Assert.Equal("1|2|3|more", CardSize.ParseText("1|2|3|more").ToText());
        Assert.Equal("Free", Assert.Throws<PayloadFormatException>(() => CardSize.ParseText("1|2")).Field);
        Assert.Equal("Used", Assert.Throws<PayloadFormatException>(() => CardSize.ParseText("1|x|3")).Field);
    }
}
