using System.Text.Json;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Parts of packed values.</summary>
public class PayloadTests
{
    private const string Hue = "{name: h, bytes: 2, range: {min: 0, max: 360}}, ";

    [Fact]
    public void A_mask_is_a_field_that_is_counted_from_the_end() => Imported.Equal(
        """[{"name":"Voltage","type":"u16","at":-8,"divisor":10},{"name":"Current","type":"u24","at":-6,"unit":"A"},{"name":"Alarm","type":"u8","at":-1,"bits":0}]""",
        Layout(
            Part("Voltage", "FFFF000000000000", "mapping: [{scale: 10}]"),
            Part("Current", "0000FFFFFF000000", "unit: A"),
            Part("Alarm", "0000000000000001")));

    [Fact]
    public void With_the_low_byte_first_it_is_counted_from_the_start() => Imported.Equal(
        """[{"name":"Power","type":"u32le","at":1},{"name":"Current","type":"u16le","at":5},{"name":"Mode","type":"u8","at":0}]""",
        Layout(
            Part("Power", "00FFFFFFFF00", "endianness: little"),
            Part("Current", "FFFF0000000000", "endianness: little"),
            Part("Mode", "FF", "endianness: little")));

    [Fact]
    public void Where_one_part_is_counted_from_the_start_all_are() => Imported.Equal(
        """[{"name":"Power","type":"u16le","at":0},{"name":"Rest","type":"u8","at":3}]""",
        Layout(Part("Power", "0000FFFF", "endianness: little"), Part("Rest", "000000FF")));

    [Theory]
    [InlineData("F0", "", "\"type\":\"u8\",\"at\":-1,\"bits\":[7,4]")]
    [InlineData("0FF0", "", "\"type\":\"u16\",\"at\":-2,\"bits\":[11,4]")]
    [InlineData("FFFFFFFFFF", "", "\"type\":\"u64\",\"at\":-8,\"bits\":[39,0]")]
    [InlineData("FF00", "mask_signed: true", "\"type\":\"i8\",\"at\":-2")]
    [InlineData("ff", "range: {min: 1, max: 9}", "\"type\":\"u8\",\"at\":-1,\"range\":[1,9]")]
    [InlineData("01", "mapping: [{dps_val: 1, value: false}, {dps_val: 0, value: true}]", "\"type\":\"u8\",\"at\":-1,\"bits\":0,\"invert\":true")]
    [InlineData("FF", "mapping: [{dps_val: 1, value: eco}, {dps_val: 2, value: full}]", "\"type\":\"u8\",\"at\":-1,\"values\":{\"Eco\":1,\"Full\":2}")]
    public void A_part_has_the_type_that_holds_it(string mask, string words, string expected) => Imported.Equal(
        $$"""[{"name":"Thing",{{expected}}}]""", Layout(Part("Thing", mask.PadLeft(20, '0'), words)));

    [Fact]
    public void A_bit_that_changes_the_sign_is_the_sign()
    {
        var fields = Layout("""
              - entity: sensor
                class: power
                dps:
                  - {id: 5, type: base64, name: sensor, mask: "FFFF00", mapping: [{scale: 10, constraint: sign, conditions: [{dps_val: 1, scale: -10}]}]}
                  - {id: 5, type: base64, name: sign, mask: "000001"}
            """);

        Imported.Equal("""[{"name":"Power","type":"u16","at":-3,"signOf":"Sign","divisor":10},{"name":"Sign","type":"u8","at":-1,"bits":0}]""", fields);
    }

    [Fact]
    public void A_part_that_two_entities_see_is_one_field() =>
        Imported.Equal("""[{"name":"Low","type":"u8","at":-1,"unit":"V"}]""", Layout(Part("Low", "00FF"), Part("Lower", "00FF", "unit: V")));

    [Theory]
    [InlineData("0FF0", "00FF", "The part 'Two' is left out: it lies across another.")]
    [InlineData("FF", "FFFFFFFFFFFFFFFFFF", "The part 'Two' is left out: it is wider than 64 bits.")]
    public void What_cannot_be_a_field_is_told_of(string one, string two, string sentence)
    {
        var entities = Part("One", one) + Part("Two", two);

        Sample.Document(entities);

        Assert.Contains("Data point 5: " + sentence, Sample.Notes(entities));
    }

    [Theory]
    [InlineData("0F0F")]
    [InlineData("xyz")]
    [InlineData("0000")]
    [InlineData("\"\"")]
    public void A_mask_that_is_no_row_of_bits_is_told_of(string mask)
    {
        var entities = Part("One", mask);

        Sample.Document(entities);

        Assert.Contains(Sample.Notes(entities), n => n.Contains("is not one row of bits", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Hue + "{name: s, bytes: 2, range: {min: 0, max: 1000}}, {name: v, bytes: 2, range: {min: 0, max: 1000}}", "hsv16", "Hue Saturation Value")]
    [InlineData("{name: r}, {name: g}, {name: b}, " + Hue + "{name: s, range: {min: 0, max: 255}}, {name: v}", "rgb8hsv", "Red Green Blue Hue Saturation Value")]
    public void Colours_of_the_usual_forms_are_colours_and_the_numbers_they_are_made_of(string fields, string codec, string names)
    {
        var points = Sample.Document(Sample.Entity($"type: hex\nname: rgbhsv\nformat: [{fields}]", "light")).GetProperty("dps");

        Imported.Equal($$"""{"id":5,"type":"Std.Colour","codec":"{{codec}}","doc":"Thing colour."}""", points.GetProperty("Colour"));
        var layout = points.GetProperty("ColourData").GetProperty("layout");
        Assert.Equal(names, string.Join(' ', layout.EnumerateArray().Select(f => f.GetProperty("name").GetString())));
    }

    [Fact]
    public void Colours_of_other_forms_are_fields() => Imported.Equal(
        """[{"name":"Hue","type":"u16","at":0,"range":[0,360]},{"name":"Saturation","type":"u8","at":2},{"name":"Value","type":"u8","at":3,"range":[0,100]}]""",
        Sample.Point($"type: base64\nname: rgbhsv\nformat: [{Hue}{{name: s}}, {{name: v, range: {{min: 0, max: 100}}}}]", "light").GetProperty("layout"));

    [Fact]
    public void A_mask_on_a_text_does_nothing() =>
        Assert.Equal("string", Sample.Point("type: string\nname: sensor\nmask: \"FF00\"", "sensor").GetProperty("type").GetString());

    private static string Part(string name, string mask, string words = "") =>
        $"  - entity: sensor\n    name: {name}\n    dps:\n      - {{id: 5, type: base64, name: sensor, mask: {mask}{(words.Length > 0 ? ", " : "")}{words}}}\n";

    private static JsonElement Layout(params string[] parts) =>
        Assert.Single(Sample.Document(string.Concat(parts)).GetProperty("dps").EnumerateObject()).Value.GetProperty("layout");
}
