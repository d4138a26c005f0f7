using TuyaGen.Cli.Importing.Documents;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;
using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>How definitions are written, and what is made of oddities.</summary>
public class DefinitionTests
{
    private const string Fan = """
        # A fan of nobody's.
        name: Fan
        products:
          - id: abcdefgh12345678
            manufacturer: Windy
            model: "3000"
            model_id: W3
            name: Windy fan
          - id: other
          - manufacturer: Nobody
          - id: other
        entities:
          - entity: fan
            translation_only_key: fan_x
            dps:
              - id: 1
                name: switch
                type: boolean
        """;

    [Fact]
    public void A_definition_says_what_the_device_is_and_which_products_follow_it()
    {
        var document = Imported.Document(Fan);

        Assert.Equal("Source", document.GetProperty("device").GetString());
        Assert.Equal("Fan.", document.GetProperty("doc").GetString());
        Imported.Equal(
            """[{"id":"abcdefgh12345678","manufacturer":"Windy","model":"3000","modelId":"W3","name":"Windy fan"},"other"]""", document.GetProperty("products"));
        Imported.Equal("""{"ISwitchable":{"On":"Switch"}}""", document.GetProperty("traits"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    [InlineData("  # why\n")]
    public void Line_ends_and_comments_do_not_matter(string lineEnd) =>
        Imported.Equal(Imported.Document(Fan).GetRawText(), Imported.Document(Fan.Replace("\n", lineEnd, StringComparison.Ordinal)));

    [Fact]
    public void A_file_begins_with_the_mark_of_its_encoding_at_times() =>
        Imported.Equal(Imported.Document(Fan).GetRawText(), Imported.Document("\uFEFF" + Fan));

    [Fact]
    public void Definitions_of_the_first_form_have_a_primary_entity()
    {
        var document = Imported.Document("""
            name: Heater
            primary_entity:
              entity: climate
              dps:
                - {id: 1, type: boolean, name: hvac_mode, mapping: [{dps_val: false, value: "off"}, {dps_val: true, value: heat}]}
            secondary_entities:
              - entity: lock
                name: Child lock
                dps:
                  - {id: 6, type: boolean, name: lock}
            """);

        Assert.Equal(["HvacMode", "ChildLock"], document.GetProperty("dps").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Rules_may_be_written_once_and_repeated()
    {
        var document = Imported.Document("""
            name: Timers
            entities:
              - entity: number
                name: First
                dps:
                  - &timer
                    id: 7
                    type: integer
                    name: value
                    unit: s
                    range: {min: 0, max: 86400}
              - entity: number
                name: Second
                dps:
                  - <<: *timer
                    id: 8
            """);

        Imported.Equal("""{"id":8,"type":"int","range":[0,86400],"unit":"s","doc":"Second."}""", document.GetProperty("dps").GetProperty("Second"));
    }

    [Theory]
    [InlineData("{id: 5, type: integer, name: value, colour: red}", "An attribute has no word 'colour' that is known here; it is left out.")]
    [InlineData("{id: 5, type: integer, name: value, mapping: [{dps_value: 5}]}", "A rule has no word 'dps_value' that is known here; it is left out.")]
    [InlineData("{id: 5, type: integer, type: string, name: value}", "'type' stands there twice; the last one counts.")]
    [InlineData("{id: 5, type: integer, name: value, optional: maybe}", "'optional' should be true or false and is 'maybe'.")]
    [InlineData("{id: 5, type: integer, name: [value]}", "'name' should be a text and is a list.")]
    [InlineData("{id: 5, name: value}", "Without a 'type' it is taken for a string.")]
    [InlineData("{id: 0, type: integer, name: value}", "An attribute needs an 'id' from 1 to 255; it is left out.")]
    [InlineData("{id: 256, type: integer, name: value}", "An attribute needs an 'id' from 1 to 255; it is left out.")]
    [InlineData("{type: integer, name: value}", "An attribute needs an 'id' from 1 to 255; it is left out.")]
    [InlineData("just a text", "Behind 'dps' a block of words and values is expected, not 'just a text'.")]
    [InlineData("{id: 5, type: integer, name: value, mapping: [{dps_val: {a: 1}}]}", "'dps_val' should be a value and is a block of words and values.")]
    public void A_mistake_costs_what_it_is_in_and_no_more(string attribute, string sentence)
    {
        var entities = $"  - entity: number\n    dps:\n      - {{id: 9, type: boolean, name: more}}\n      - {attribute}\n";

        var document = Sample.Document(entities);

        Assert.Contains(document.GetProperty("dps").EnumerateObject(), p => p.Value.GetProperty("id").GetInt32() == 9);
        Assert.Contains(Sample.Notes(entities), n => n.StartsWith("Line ", StringComparison.Ordinal) && n.EndsWith(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name: Fan\n", "line 1, column 1: a definition of Tuya Local has 'entities', and here is a block of words and values without them.")]
    [InlineData("- entities\n", "line 1, column 1: a definition of Tuya Local has 'entities', and here is a list without them.")]
    [InlineData("entities", "and here is 'entities' without them.")]
    public void What_is_no_definition_is_refused(string text, string sentence) =>
        Assert.EndsWith(sentence, Assert.Throws<FormatException>(() => DefinitionReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_definition_without_data_points_is_a_device_without_any()
    {
        var document = Imported.Valid(ModelWriter.Create(Imported.Draft("name: Nothing\nentities:\n")).Text);

        Assert.Empty(document.GetProperty("dps").EnumerateObject());
    }
}
