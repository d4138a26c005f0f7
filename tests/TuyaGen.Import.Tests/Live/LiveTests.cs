using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Live;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Live;

public class LiveTests
{
    [Theory]
    [InlineData("true", """{"id":105,"type":"bool","example":true}""")]
    [InlineData("12", """{"id":105,"type":"int","example":12}""")]
    [InlineData("-5000000000", """{"id":105,"type":"int","range":[-9223372036854775808,9223372036854775807],"example":-5000000000}""")]
    [InlineData("1.5", """{"id":105,"type":"float","example":1.5}""")]
    [InlineData("\"\"", """{"id":105,"type":"string"}""")]
    [InlineData("\"auto\"", """{"id":105,"type":"string"}""")]
    [InlineData("\"standing\"", """{"id":105,"type":"string"}""")]
    [InlineData("\"001703e803e8\"", """{"id":105,"type":"raw","encoding":"hex"}""")]
    [InlineData("\"AQIDBAUGBwgJCgsMDQ4P\"", """{"id":105,"type":"raw"}""")]
    [InlineData("\"AQIDBAUGBw==\"", """{"id":105,"type":"raw"}""")]
    [InlineData("\"{\\\"a\\\":1}\"", """{"id":105,"type":"json"}""")]
    [InlineData("\"{broken\"", """{"id":105,"type":"string"}""")]
    [InlineData("{\"a\":1}", """{"id":105,"type":"json"}""")]
    public void A_value_that_nobody_describes_gives_a_guess(string reported, string expected)
    {
        var draft = LivePoints.Add(new() { Labels = ["Thing"] }, Dps.Of(105, DpValue.FromJson(reported)));

        var point = Imported.Accepted(ModelWriter.Create(draft).Text).GetProperty("dps").GetProperty("Dp105");

        Imported.Equal(expected[..^1] + $",\"doc\":\"{Guess.Doc}\"}}", point);
    }

    [Fact]
    public void What_is_described_but_not_reported_is_optional()
    {
        var draft = Add(new("1", 1, PointKind.Bool), new("2", 2, PointKind.Bool), new("3", 3, PointKind.Bool) { Access = PointAccess.WriteOnly });

        Assert.Equal([false, true, false], draft.Points.Select(p => p.IsOptional));
    }

    [Fact]
    public void A_word_that_is_reported_but_not_listed_is_added_and_not_offered()
    {
        var draft = LivePoints.Add(new() { Points = [new("1", 1, PointKind.Enum) { Code = "mode", Values = [new("auto")] }] }, Dps.Of(1, "AUTO"));

        Assert.Equal([("auto", false), ("AUTO", true)], draft.Points[0].Values.Select(v => (v.Wire.ToString(), v.IsReportOnly)));
        Assert.Contains("mode: the device reports 'AUTO'", Assert.Single(draft.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_kind_than_described_is_told()
    {
        var draft = Add(new PointDraft("1", 1, PointKind.Int) { Code = "level" });

        Assert.Equal("level: it is described as Int, but the device reports true or false; look at the type.", Assert.Single(draft.Notes).Text);
    }

    private static DeviceDraft Add(params PointDraft[] points) => LivePoints.Add(new() { Points = points }, Dps.Of(1, true));
}
