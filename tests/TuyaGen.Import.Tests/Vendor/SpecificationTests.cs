using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.Vendor;

public class SpecificationTests
{
    private const string Plug = """
        { "result": { "category": "cz",
          "functions": [ { "code": "switch_1", "dp_id": 1, "type": "Boolean", "values": "{}", "desc": "{}", "name": "开关" },
                         { "code": "work_mode", "dp_id": 21, "type": "Enum", "values": "{\"range\":[\"white\",\"colour\"]}" } ],
          "status":    [ { "code": "switch_1", "dp_id": 1, "type": "Boolean", "values": "{}" },
                         { "code": "cur_power", "dp_id": 19, "type": "Integer", "values": "{\"unit\":\"W\",\"min\":0,\"max\":50000,\"scale\":1,\"step\":1}" },
                         { "code": "fault", "dp_id": 26, "type": "Bitmap", "values": "{\"label\":[\"ov_cr\",\"ov_vol\"],\"maxlen\":2}" },
                         { "code": "phase_a", "dp_id": 6, "type": "Raw", "values": "{\"maxlen\":\"128\"}" } ] },
          "success": true, "t": 0, "tid": "x" }
        """;

    [Fact]
    public void The_document_reads_as_if_a_person_had_begun_it() => Assert.Equal(
        """
        {
          "$schema": "./obj/device.schema.json",
          "device": "Source",
          "category": "cz",
          "dps": {
            "Switch1": { "id": 1, "type": "bool", "code": "switch_1", "doc": "开关" },
            "PhaseA": { "id": 6, "type": "Std.PhaseReading", "code": "phase_a", "access": "ro" },
            "CurPower": { "id": 19, "type": "int", "code": "cur_power", "access": "ro", "refresh": true, "range": [0, 50000], "divisor": 10, "unit": "W", "sum": "measurement" },
            "WorkMode": { "id": 21, "type": "enum", "code": "work_mode", "access": "wo", "values": { "White": "white", "Colour": "colour" } },
            "Fault": { "id": 26, "type": "bitmap", "code": "fault", "access": "ro", "bits": { "OvCr": 0, "OvVol": 1 } }
          },
          "traits": {
            "ISwitchable": { "On": "Switch1" }
          }
        }

        """,
        Cli.Importing.Documents.ModelWriter.Create(Imported.Draft(Plug)).Text);

    [Fact]
    public void Every_document_is_accepted_by_schema_generator_and_compiler() => Imported.Document(Plug);

    [Fact]
    public void Words_of_both_lists_count()
    {
        const string text = """
            { "functions": [ { "code": "mode", "dp_id": 2, "type": "Enum", "values": "{\"range\":[\"auto\",\"low\"]}" } ],
              "status":    [ { "code": "mode", "dp_id": 2, "type": "Enum", "values": "{\"range\":[\"auto\",\"eco\"]}" } ] }
            """;

        Imported.Equal("""{"id":2,"type":"enum","code":"mode","values":{"Auto":"auto","Eco":"eco","Low":"low"}}""", Imported.Point(text, "Mode"));
    }

    [Fact]
    public void Two_codes_of_one_data_point_are_code_and_alias()
    {
        const string text = """
            { "status": [ { "code": "bright_value_v2", "dp_id": 22, "type": "Integer", "values": "{\"min\":10,\"max\":1000}" },
                          { "code": "bright_value", "dp_id": 22, "type": "Integer", "values": "{\"min\":25,\"max\":255}" } ] }
            """;

        Imported.Equal("""{"id":22,"type":"int","code":"bright_value_v2","aliases":["bright_value"],"access":"ro","range":[10,1000]}""", Imported.Point(text, "BrightValueV2"));
    }

    [Fact]
    public void A_specification_without_numbers_says_nothing_of_the_local_network()
    {
        var draft = Imported.Draft("""{ "functions": [ { "code": "switch_1", "type": "Boolean", "values": "{}" } ], "status": [] }""");

        Assert.Empty(draft.Points);
        Assert.Contains("switch_1: its number is not told", Assert.Single(draft.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_the_cloud_is_called_one()
    {
        var problem = Assert.Throws<FormatException>(() => Imported.Read("""{"success":false,"code":2009,"msg":"not support this device"}"""));

        Assert.Equal("it is an error of the cloud (2009: not support this device), no description.", problem.Message);
    }
}
