using System.Text.Json;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Vendor;

public class SchemaTests
{
    private const string Points = """
        [ { "id": 19, "mode": "ro", "type": "obj", "property": { "type": "value", "min": 0, "max": 50000, "scale": 1, "step": 1 } },
          { "id": 6, "mode": "rw", "type": "raw" } ]
        """;

    [Fact]
    public void The_schema_of_an_activation_has_no_codes_so_numbers_name_its_data_points() => Imported.Equal(
        """{"Dp6":{"id":6,"type":"raw"},"Dp19":{"id":19,"type":"int","access":"ro","range":[0,50000],"divisor":10}}""",
        Imported.Document(Points).GetProperty("dps"));

    [Fact]
    public void The_app_has_the_schema_as_a_text_with_codes()
    {
        const string points = """[{"id":1,"mode":"rw","type":"obj","code":"switch","name":"Power","passive":true,"property":{"type":"bool"}}]""";

        Imported.Equal(
            """{"Switch":{"id":1,"type":"bool","code":"switch","doc":"Power."}}""",
            Imported.Document($$"""{"schema":{{JsonSerializer.Serialize(points)}},"productId":"p"}""").GetProperty("dps"));
    }

    [Fact]
    public void A_collection_of_schemas_gives_a_device_for_each()
    {
        var reading = Imported.Read($$"""{"manufacturer":"Andowl","name":"Breaker v1","key":"keyuh3jxk9wu8ruj","schemas":{"0000047la0":{{Points}},"0000047la1":{{Points}} } }""");

        Assert.Equal(["Andowl Breaker v1", "Andowl Breaker v1"], reading.Devices.Select(d => d.Labels[0]));
    }

    [Fact]
    public void A_local_strategy_names_codes_and_types()
    {
        const string strategy = """
            { "local_strategy": { "1": { "status_code": "switch_led", "status_code_alias": "led_switch",
              "config_item": { "valueType": "Boolean", "valueDesc": "{}", "enumMappingMap": { "true": {}, "True": {} }, "statusFormat": "{}" } } } }
            """;

        Imported.Equal("""{"id":1,"type":"bool","code":"switch_led","aliases":["led_switch"]}""", Imported.Point(strategy, "SwitchLed"));
    }
}
