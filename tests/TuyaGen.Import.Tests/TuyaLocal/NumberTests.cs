using TuyaGen.Cli.Importing.TuyaLocal.Folding;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Ranges, steps, scales and units.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("mapping:\n  - scale: 10", "\"divisor\":10")]
    [InlineData("mapping:\n  - scale: 0.1", "\"multiplier\":10")]
    [InlineData("mapping:\n  - scale: 0.03", "\"divisor\":3,\"multiplier\":100")]
    [InlineData("mapping:\n  - scale: 0.016667", "\"multiplier\":60")]
    [InlineData("mapping:\n  - scale: 0.1666666667", "\"multiplier\":6")]
    [InlineData("mapping:\n  - scale: -100", "\"divisor\":100,\"multiplier\":-1")]
    [InlineData("mapping:\n  - scale: \"10\"", "\"divisor\":10")]
    [InlineData("unit: C", "\"unit\":\"°C\"")]
    [InlineData("unit: ugm3", "\"unit\":\"µg/m³\"")]
    [InlineData("unit: μS/cm", "\"unit\":\"µS/cm\"")]
    [InlineData("unit: portions", "\"unit\":\"portions\"")]
    [InlineData("range:\n  min: -5\n  max: 30", "\"range\":[-5,30]")]
    [InlineData("range: {min: 10, max: 90}\nmapping:\n  - step: 5", "\"range\":[10,90],\"step\":5")]
    [InlineData("class: total_increasing\nprecision: 1", "\"digits\":1,\"sum\":\"increasing\"")]
    [InlineData("range: {min: 0, max: 100}\nmapping:\n  - invert: true", "\"range\":[0,100],\"view\":[100,0]")]
    [InlineData("range: {min: 0, max: 1000}\nmapping:\n  - target_range: {min: 2700, max: 6500}", "\"range\":[0,1000],\"view\":[2700,6500]")]
    [InlineData("mapping:\n  - range: {min: 1, max: 3}", "\"range\":[1,3]")]
    public void A_number_keeps_its_facets(string words, string expected) =>
        Imported.Equal($$"""{"id":5,"type":"int",{{expected}},"doc":"Thing."}""", Sample.Point("type: integer\nname: value\n" + words));

    [Theory]
    [InlineData("range: {min: 0.5, max: 3}", "The range 0.5 to 3 is left out, because whole numbers travel.")]
    [InlineData("range: {min: 5, max: 3}", "The range 5 to 3 is left out, because its ends are turned round.")]
    [InlineData("mapping:\n  - step: 0.5", "A step of 0.5 is left out, because a whole number travels.")]
    [InlineData("mapping:\n  - target_range: {min: 1, max: 3}", "there is no range")]
    [InlineData("range: {min: 0, max: 9}\nmapping:\n  - scale: 10\n    target_range: {min: 1, max: 3}", "A scale is left out")]
    [InlineData("range: {min: low, max: 9}", "'min' should be a number and is 'low'.")]
    [InlineData("range: [0, 9]", "Behind 'range' a block of words and values is expected, not '0'.")]
    public void What_a_number_cannot_have_is_told_of(string words, string sentence)
    {
        var entities = Sample.Entity("type: integer\nname: value\n" + words);

        Sample.Document(entities);

        Assert.Contains(Sample.Notes(entities), n => n.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_entity_counts_where_they_differ()
    {
        var entities = Sample.Entity("type: integer\nname: value\nunit: s\nrange: {min: 1, max: 5}")
            + Sample.Entity("type: integer\nname: value\nunit: min\nrange: {min: 2, max: 9}");

        Imported.Equal("""{"id":5,"type":"int","range":[1,5],"unit":"s","doc":"Thing."}""", Sample.Document(entities).GetProperty("dps").GetProperty("Thing"));
    }

    [Fact]
    public void The_length_of_a_text_is_its_range() => Imported.Equal(
        """{"id":5,"type":"string","minLength":2,"maxLength":8,"doc":"Thing."}""", Sample.Point("type: string\nname: value\nrange: {min: 2, max: 8}", "text"));

    [Theory]
    [InlineData("1", 1, 1)]
    [InlineData("2.55", 20, 51)]
    [InlineData("0.12", 25, 3)]
    [InlineData("0.3333333", 3, 1)]
    [InlineData("1000000", 1, 1000000)]
    public void A_scale_becomes_the_simplest_ratio(string scale, int multiplier, int divisor) =>
        Assert.Equal(new Ratio(multiplier, divisor), Ratio.OfScale(decimal.Parse(scale, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0")]
    [InlineData("99999999999999")]
    [InlineData("0.0000000001")]
    public void A_scale_without_an_end_is_none(string scale) =>
        Assert.Null(Ratio.OfScale(decimal.Parse(scale, System.Globalization.CultureInfo.InvariantCulture)));
}
