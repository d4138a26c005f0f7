namespace TuyaGen.Tests.Devices;

public class DpsTests
{
    [Fact]
    public void Data_points_stand_in_the_order_of_their_numbers_and_the_later_value_counts()
    {
        var dps = Dps.Create([new(20, "x"), new(1, true), new(20, "y")]);

        Assert.Equal("""{"1":true,"20":"y"}""", dps.ToJson());
        Assert.Equal(dps, Dps.FromJson("""{"20":"y","1":true,"name":3}"""));
    }

    [Fact]
    public void Changes_are_laid_over_what_was_known()
    {
        var known = Dps.FromJson("""{"1":true,"3":5,"20":"a"}""");

        Assert.Equal(Dps.FromJson("""{"1":false,"2":0,"3":5,"20":"a","21":1}"""), known.With(Dps.FromJson("""{"1":false,"2":0,"21":1}""")));
        Assert.True(known.Includes(Dps.Of(3, 5)));
        Assert.False(known.Includes(Dps.Of(3, 6)));
        Assert.False(known.Includes(Dps.Of(4, 5)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"1\":}")]
    [InlineData("{\"1\":\"\\ud800\"}")]
    public void What_is_no_set_of_data_points_is_refused(string json) => Assert.Throws<FormatException>(() => Dps.FromJson(json));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("tru")]
    [InlineData("1 2")]
    public void What_is_no_value_is_refused(string json) => Assert.Throws<FormatException>(() => DpValue.FromJson(json));

    [Fact]
    public void A_value_that_was_not_reported_is_said_to_be_so() =>
        Assert.Contains("data point 7", Assert.Throws<KeyNotFoundException>(() => Dps.Empty[7]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_prints_as_stars_wherever_it_is_printed()
    {
        var settings = DeviceSettings.Of("id", "0123456789abcdef");

        Assert.Equal("***", settings.Key!.ToString());
        Assert.DoesNotContain("0123456789abcdef", settings.ToString(), StringComparison.Ordinal);
        Assert.Equal(LocalKey.Parse("0123456789abcdef"), settings.Key);
        Assert.NotEqual(LocalKey.Parse("0123456789abcdeg"), settings.Key);
    }
}
