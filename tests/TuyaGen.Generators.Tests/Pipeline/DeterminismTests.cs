using System.Globalization;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

public sealed class DeterminismTests
{
    private static readonly string[] Models = ["bulb.tuya.json", "cover.tuya.json", "kitchen-sink.tuya.json", "outlet.tuya.json"];

    [Fact]
    public void The_same_models_give_the_same_text_in_whatever_order_they_come()
    {
        var expected = Generation.Of(Models).Files;

        Assert.Equal(expected, Generation.Of(Models).Files);
        Assert.Equal(expected, Generation.Of(Models.Reverse().ToArray()).Files);
    }

    [Fact]
    public void The_culture_of_the_build_machine_changes_nothing()
    {
        var expected = Generation.Of(Models).Files;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("") { NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "−" } };

            Assert.Equal(expected, Generation.Of(Models).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_line_ends_the_same_way() =>
        Assert.All(Generation.Of(Models).Files.Values, text => Assert.DoesNotContain('\r', text));

    [Fact]
    public void Line_ends_of_a_model_change_nothing()
    {
        var unix = ModelText.Load("bulb.tuya.json");
        var windows = new ModelText(unix.Path, unix.GetText().ToString().Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Generation.Of([unix]).Files, Generation.Of(new AdditionalText[] { windows }).Files);
    }
}
