using System.Text.Json;
using TuyaGen.Import.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Import.Tests.Vendor;

public class MappingTests
{
    [Fact]
    public void The_mapping_that_tinytuya_builds_is_understood_with_its_quirks()
    {
        var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "tests", "Vectors", "tinytuya.json"))).RootElement;
        var mapping = vectors.GetProperty("cloud_mapping").GetProperty("output").GetRawText();

        var draft = Imported.Draft(mapping);
        var points = Imported.Document(mapping).GetProperty("dps");

        Imported.Equal("""{"id":1,"type":"int","code":"a","range":[0,500],"divisor":10,"unit":"°C"}""", points.GetProperty("A"));
        Imported.Equal("""{"id":2,"type":"int","code":"b","unit":"pcs"}""", points.GetProperty("B"));
        Imported.Equal("""{"id":4,"type":"string","code":"d","maxLength":255}""", points.GetProperty("D"));
        Imported.Equal("""{"id":5,"type":"string","code":"e"}""", points.GetProperty("E"));
        Imported.Equal("""{"id":6,"type":"int","code":"f","unit":"s"}""", points.GetProperty("F"));
        Imported.Equal("""{"id":7,"type":"int","code":"g","unit":"°F"}""", points.GetProperty("G"));
        Imported.Equal("""{"id":8,"type":"enum","code":"h","values":{"A":"a","B":"b"}}""", points.GetProperty("H"));
        Assert.Contains("c: its number is not told", Assert.Single(draft.Notes).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("°C", "°C")]
    [InlineData("°F", "°F")]
    [InlineData("p°Cs", "pcs")]
    [InlineData("°Cm", "cm")]
    [InlineData("°Ft", "ft")]
    [InlineData("ug/m3", "µg/m³")]
    public void What_tinytuya_made_of_a_unit_is_undone(string written, string unit) => Assert.Equal(
        unit,
        Imported.Point($$"""{"1":{"code":"x","type":"Integer","values":{"unit":"{{written}}"} } }""", "X").GetProperty("unit").GetString());

    [Fact]
    public void A_devices_file_gives_one_document_for_each_product_and_no_key()
    {
        const string file = """
            [ { "name": "Lamp", "id": "a", "key": "0123456789abcdef", "product_id": "p1", "product_name": "Smart lamp", "category": "dj", "model": "L1",
                "mapping": { "20": { "code": "switch_led", "type": "Boolean", "values": {} } } },
              { "name": "Other lamp", "id": "b", "key": "0123456789abcdef", "product_id": "p1", "mapping": { "22": { "code": "bright", "type": "Integer", "values": {} } } },
              { "name": "Plug", "id": "c", "product_id": "p2" },
              { "name": "Fan", "id": "d", "product_id": "p3", "mapping": {} } ]
            """;

        var reading = Imported.Read(file);
        var text = Cli.Importing.Documents.ModelWriter.Create(Assert.Single(reading.Devices)).Text;

        var document = Imported.Accepted(text);
        Assert.Equal("SmartLamp", document.GetProperty("device").GetString());
        Imported.Equal("""[{"id":"p1","model":"L1","name":"Smart lamp"}]""", document.GetProperty("products"));
        Assert.Equal(2, document.GetProperty("dps").EnumerateObject().Count());
        Assert.DoesNotContain("0123456789abcdef", text, StringComparison.Ordinal);
        Assert.Collection(
            reading.Skipped,
            s => Assert.StartsWith("Plug has no mapping.", s, StringComparison.Ordinal),
            s => Assert.StartsWith("Fan has an empty mapping", s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"devices":[*]}""")]
    [InlineData("""{"timestamp":1,"result":[*],"file":{"name":"tuya-raw.json"}}""")]
    [InlineData("""{"result":{"list":[*]}}""")]
    public void Lists_of_devices_are_found_in_what_is_around_them(string around)
    {
        const string device = """{"id":"a","name":"Lamp","mapping":{"1":{"code":"switch","type":"Boolean","values":"{}"}}}""";

        Imported.Equal("""{"Switch":{"id":1,"type":"bool","code":"switch"}}""", Imported.Document(around.Replace("*", device, StringComparison.Ordinal)).GetProperty("dps"));
    }

    [Fact]
    public void Two_products_of_one_name_are_two_devices()
    {
        const string mapping = """ "mapping":{"1":{"code":"switch","type":"Boolean","values":{}}} """;

        var reading = Imported.Read($$"""[{"id":"a","product_id":"p1","product_name":"Plug",{{mapping}}},{"id":"b","product_id":"p2","product_name":"Plug",{{mapping}}}]""");

        Assert.Equal(2, reading.Devices.Count);
    }
}
