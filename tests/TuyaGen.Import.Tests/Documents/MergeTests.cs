using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Documents;

public class MergeTests
{
    private static readonly DeviceDraft Fan = new()
    {
        Labels = ["Fan"],
        Products = [new("p1")],
        Points =
        [
            new("1", 1, PointKind.Bool) { Labels = ["switch"], Code = "switch" },
            new("3", 3, PointKind.Enum) { Labels = ["speed"], Code = "speed", Values = [new("1") { Label = "low" }, new("2") { Label = "high" }] },
            new("9", 9, PointKind.Bitmap) { Labels = ["fault"], Code = "fault", Access = PointAccess.ReadOnly, Bits = [new(0, "motor"), new(1, "hot")] },
        ],
    };

    [Fact]
    public void Written_twice_is_written_once()
    {
        var first = ModelWriter.Create(Fan);

        var second = ModelWriter.Merge(Fan, first.Text);

        Assert.Equal(first.Text, second.Text);
        Assert.False(second.IsChanged);
        Assert.Empty(second.Kept);
    }

    [Fact]
    public void Everything_that_the_user_wrote_stays_and_what_is_new_is_added()
    {
        const string existing = """
            {
              // My fan.
              "$schema": "./device.schema.json",
              "device": "Ventilator",
              "doc": "In the attic.",
              "dps": {
                "Power":  { "id": 1, "type": "bool", "code": "switch", "myOwn": [1,2] }, /* mine */
                "Stufe": { "id": 3, "type": "enum", "values": { "Leise": "1" }, "optional": true }  // the end
              },
              "commands": { "Stop": { "set": { "Power": false } } }
            }
            """;

        var merged = ModelWriter.Merge(Fan, existing);

        Assert.Equal(
            """
            {
              // My fan.
              "$schema": "./device.schema.json",
              "device": "Ventilator",
              "doc": "In the attic.",
              "products": ["p1"],
              "dps": {
                "Power":  { "id": 1, "type": "bool", "code": "switch", "myOwn": [1,2] }, /* mine */
                "Stufe": { "id": 3, "type": "enum", "values": { "Leise": "1", "High": "2" }, "optional": true },  // the end
                "Fault": { "id": 9, "type": "bitmap", "code": "fault", "access": "ro", "bits": { "Motor": 0, "Hot": 1 } }
              },
              "commands": { "Stop": { "set": { "Power": false } } }
            }
            """,
            merged.Text);
        Assert.Equal("Ventilator", merged.Device);
        Assert.Equal(["Fault"], merged.Added);
        Assert.Equal(["Stufe.High"], merged.AddedValues);
        Assert.Equal(["p1"], merged.AddedProducts);
    }

    [Fact]
    public void A_merged_document_is_one_that_everybody_accepts_and_merging_again_changes_nothing()
    {
        var merged = ModelWriter.Merge(Fan, """{"device":"Fan","dps":{"Speed":{"id":3,"type":"enum","values":["1"]},"Fault":{"id":9,"type":"bitmap","bits":["Motor"]}}}""");

        var document = Imported.Accepted(merged.Text);

        Imported.Equal("""["1","2"]""", document.GetProperty("dps").GetProperty("Speed").GetProperty("values"));
        Imported.Equal("""["Motor","hot"]""", document.GetProperty("dps").GetProperty("Fault").GetProperty("bits"));
        Assert.False(ModelWriter.Merge(Fan, merged.Text).IsChanged);
    }

    [Fact]
    public void A_facet_that_was_changed_by_hand_goes_before_and_the_difference_is_told()
    {
        var draft = new DeviceDraft { Points = [new("1", 1, PointKind.Int) { Labels = ["level"], Number = new() { Min = 0, Max = 100, Unit = "%" } }] };
        const string existing = """{"device":"Fan","dps":{"Level":{"id":1,"type":"int","range":[10,90]}}}""";

        var merged = ModelWriter.Merge(draft, existing);

        Assert.Equal(existing, merged.Text);
        Assert.Equal(
            [
                "Level: the source says range [0, 100], the document [10, 90]; the document stays.",
                "Level: the source says unit \"%\", the document nothing; the document stays.",
            ],
            merged.Kept);
    }

    [Fact]
    public void A_new_data_point_does_not_take_a_name_that_is_there()
    {
        var draft = new DeviceDraft { Points = [new("2", 2, PointKind.Bool) { Labels = ["switch"] }, new("3", 3, PointKind.Bool) { Labels = ["mode"] }] };
        const string existing = """
            {"device":"Fan","dps":{"Switch":{"id":1,"type":"bool"}},"computed":{"Mode":{"cases":[{"use":"Switch"}]}},
             "variants":{"A":{"if":{"present":[9]},"dps":{"Dim":{"id":8,"type":"bool"}}}}}
            """;

        var merged = ModelWriter.Merge(draft, existing);

        Assert.Equal(["SwitchDp2", "ModeDp3"], merged.Added);
        Imported.Accepted(merged.Text);
    }

    [Fact]
    public void A_data_point_that_only_some_forms_of_the_device_have_is_known()
    {
        var draft = new DeviceDraft { Points = [new("8", 8, PointKind.Bool) { Labels = ["dim"] }] };

        Assert.False(ModelWriter.Merge(draft, """{"device":"Fan","dps":{},"variants":{"A":{"if":{"present":[9]},"dps":{"Dim":{"id":8,"type":"bool"}}}}}""").IsChanged);
    }

    [Fact]
    public void A_data_point_of_an_included_document_is_known_and_its_name_taken()
    {
        var draft = new DeviceDraft { Points = [new("8", 8, PointKind.Bool) { Labels = ["dim"] }, new("9", 9, PointKind.Bool) { Labels = ["dim"] }] };
        const string shared = """{"device":"Shared","dps":{"Dim":{"id":8,"type":"bool"}}}""";

        var merged = ModelWriter.Merge(draft, """{"device":"Fan","include":["shared.tuya.json"],"dps":{}}""", shared);

        Assert.Equal(["DimDp9"], merged.Added);
    }

    [Fact]
    public void A_guess_is_replaced_by_a_description_under_its_name_unless_the_user_wrote_in_it()
    {
        var existing = $$"""{"device":"Fan","dps":{"Dp3":{"id":3,"type":"string","doc":"{{Guess.Doc}}"},"Dp9":{"id":9,"type":"int","secret":true,"doc":"{{Guess.Doc}}"} } }""";

        var merged = ModelWriter.Merge(Fan, existing);

        var dps = Imported.Accepted(merged.Text).GetProperty("dps");
        Assert.Equal(["Dp3"], merged.Described);
        Assert.Equal("enum", dps.GetProperty("Dp3").GetProperty("type").GetString());
        Assert.Equal("int", dps.GetProperty("Dp9").GetProperty("type").GetString());
    }

    [Fact]
    public void Words_are_added_to_the_type_that_has_them()
    {
        const string existing = """
            {
              "device": "Fan",
              "types": {
                "FanSpeed": {
                  "enum": {
                    "Low": "1"
                  }
                }
              },
              "dps": {
                "Speed": { "id": 3, "type": "FanSpeed" }
              }
            }
            """;

        var merged = ModelWriter.Merge(Fan, existing);

        Imported.Equal("""{"Low":"1","High":"2"}""", Imported.Accepted(merged.Text).GetProperty("types").GetProperty("FanSpeed").GetProperty("enum"));
        Assert.Contains("        \"Low\": \"1\",\n        \"High\": \"2\"\n      }", merged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ends_of_lines_stay_what_they_are()
    {
        var existing = "{\r\n  \"device\": \"Fan\",\r\n  \"dps\": {\r\n    \"On\": { \"id\": 1, \"type\": \"bool\" }\r\n  }\r\n}\r\n";

        var text = ModelWriter.Merge(Fan, existing).Text;

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Imported.Accepted(text);
    }

    [Theory]
    [InlineData("{", "it is not JSON at line 1")]
    [InlineData("{\n\"a\": 1,\n}", "it is not JSON at line 3")]
    [InlineData("[]", "it is no device model")]
    [InlineData("{}", "it is no device model")]
    [InlineData("""{"device":1,"dps":{}}""", "it is no device model")]
    [InlineData("""{"device":"A","dps":[]}""", "it is no device model")]
    public void What_is_no_device_model_is_not_touched(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<FormatException>(() => ModelWriter.Merge(Fan, text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"device":"Fan"}""")]
    [InlineData("""{"device":"Fan","dps":{}}""")]
    [InlineData("{\"device\":\"Fan\",\"dps\":{\n}}")]
    [InlineData("{\"device\":\"Fan\",\"dps\":{\"A\":{\"id\":200,\"type\":\"bool\"}\n}}")]
    [InlineData("{\"device\":\"Fan\",\"dps\":{\n\"A\":{\"id\":200,\"type\":\"bool\"}}}")]
    [InlineData("""{"device":"Fan","products":[],"dps":{"A":{"id":200,"type":"bool"}}}""")]
    public void A_document_of_any_form_can_be_added_to(string existing)
    {
        var merged = ModelWriter.Merge(Fan, existing);

        Assert.Equal(3, merged.Added.Count);
        Imported.Accepted(merged.Text);
        Assert.False(ModelWriter.Merge(Fan, merged.Text).IsChanged);
    }
}
