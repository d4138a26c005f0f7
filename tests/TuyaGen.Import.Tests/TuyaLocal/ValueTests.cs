using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Words, bits, and what booleans mean.</summary>
public class ValueTests
{
    private const string Option = "type: string\nname: option\nmapping:\n";

    [Fact]
    public void A_word_names_itself_and_a_number_is_named_by_what_people_are_shown() => Imported.Equal(
        """{"id":5,"type":"enum","values":{"Low":"low","Quiet":"1","H2":{"is":"2","doc":"2h."},"Level3":{"is":"level_3","value":60},"Value7":"7"},"doc":"Thing."}""",
        Sample.Point(
            Option + "  - {dps_val: low, value: Low}\n  - {dps_val: 1, value: quiet}\n  - {dps_val: \"2\", value: 2h}\n"
                + "  - {dps_val: level_3, value: 60}\n  - dps_val: 7",
            "select"));

    [Fact]
    public void What_people_are_shown_in_other_words_is_kept_as_a_sentence_and_what_is_hidden_is_only_reported() => Imported.Equal(
        """{"id":5,"type":"enum","values":{"Auto":{"is":"auto","doc":"Smart."},"Manual":{"is":"manual","reportOnly":true}},"doc":"Thing."}""",
        Sample.Point(Option + "  - {dps_val: auto, value: smart}\n  - {dps_val: manual, value: Manual, hidden: true}", "select"));

    [Fact]
    public void Only_words_without_quotes_are_booleans()
    {
        Imported.Equal(
            """{"id":5,"type":"enum","values":{"On":"on","Off":"off"},"doc":"Thing."}""",
            Sample.Point(Option + "  - {dps_val: \"on\", value: \"on\"}\n  - {dps_val: 'off', value: 'off'}", "select"));
        Imported.Equal(
            """{"id":5,"type":"enum","values":{"True":{"is":"true","doc":"On."},"False":{"is":"false","doc":"Off."}},"doc":"Thing."}""",
            Sample.Point(Option + "  - {dps_val: on, value: \"on\"}\n  - {dps_val: off, value: \"off\"}", "select"));
    }

    [Fact]
    public void All_entities_name_values_together()
    {
        var entities = Sample.Entity(Option + "  - {dps_val: a, value: One}", "select")
            + Sample.Entity(Option + "  - {dps_val: b}\n  - {dps_val: a, value: Uno}", "sensor");

        Imported.Equal(
            """{"id":5,"type":"enum","values":{"A":{"is":"a","doc":"One."},"B":"b"},"doc":"Thing."}""",
            Sample.Document(entities).GetProperty("dps").GetProperty("Thing"));
    }

    [Fact]
    public void Values_that_are_named_under_a_condition_are_values_too() => Imported.Equal(
        """{"A":{"is":"a","doc":"One."},"B":"b","C":{"is":"c","doc":"Three."}}""",
        Sample.Point(
            Option + "  - conditions: [{dps_val: [a, b], mapping: [{dps_val: a, value: One}, {dps_val: c, value: Three}]}]", "select").GetProperty("values"));

    [Theory]
    [InlineData("  - {dps_val: true, value: false}\n  - {dps_val: false, value: true}", """{"id":5,"type":"bool","access":"ro","invert":true,"doc":"Thing."}""")]
    [InlineData("  - {dps_val: true, value: true}\n  - {dps_val: false, value: false}", """{"id":5,"type":"bool","access":"ro","doc":"Thing."}""")]
    [InlineData("  - {dps_val: true, icon: \"mdi:x\"}", """{"id":5,"type":"bool","access":"ro","doc":"Thing."}""")]
    [InlineData("  - {dps_val: false, value: cold}\n  - {dps_val: true, value: hot}", """{"id":5,"type":"enum","access":"ro","values":{"Cold":false,"Hot":true},"doc":"Thing."}""")]
    [InlineData("  - {dps_val: false, value: cold}\n  - dps_val: true", """{"id":5,"type":"enum","access":"ro","values":{"Cold":false,"On":true},"doc":"Thing."}""")]
    public void A_boolean_is_turned_round_or_has_words(string rules, string expected) =>
        Imported.Equal(expected, Sample.Point("type: boolean\nname: sensor\nmapping:\n" + rules, "binary_sensor"));

    [Fact]
    public void A_boolean_that_is_turned_by_half_is_told_of()
    {
        var entities = Sample.Entity("type: boolean\nname: sensor\nmapping:\n  - {dps_val: true, value: false}", "binary_sensor");

        Assert.Contains("Data point 5: 'true' is shown as 'false' by one entity and not the other way round, which is left out.", Sample.Notes(entities));
    }

    [Fact]
    public void Words_for_numbers_are_an_enumeration() => Imported.Equal(
        """{"id":5,"type":"enum","values":{"Off":0,"High":3},"doc":"Thing."}""",
        Sample.Point("type: integer\nname: option\nmapping:\n  - {dps_val: 0, value: \"off\"}\n  - {dps_val: \"3\", value: high}", "select"));

    [Fact]
    public void A_number_of_which_some_values_mean_something_else_has_words_beside_it()
    {
        const string moisture = "type: integer\nname: sensor\nunit: \"%\"\nmapping:\n  - {dps_val: 65535, value: false}\n  - {dps_val: -1, value: Broken}\n  - scale: 10";

        var points = Sample.Document(Sample.Entity(moisture, "sensor")).GetProperty("dps");

        Imported.Equal("""{"id":5,"type":"int","access":"ro","divisor":10,"unit":"%","doc":"Thing."}""", points.GetProperty("Thing"));
        Imported.Equal(
            """{"id":5,"type":"enum","access":"ro","values":{"Value65535":65535,"Broken":-1},"doc":"Numbers that mean something else than an amount."}""",
            points.GetProperty("ThingWord"));
    }

    [Fact]
    public void Bytes_that_are_chosen_by_words_have_both()
    {
        const string scene = "type: hex\nname: option\nmapping:\n  - {dps_val: \"000e0d\", value: Night}\n  - {dps_val: 010e0d00000000000003e801f4, value: Reading}";

        var points = Sample.Document(Sample.Entity(scene, "select")).GetProperty("dps");

        Assert.Equal("raw", points.GetProperty("ThingData").GetProperty("type").GetString());
        Imported.Equal("""{"Night":"000e0d","Reading":"010e0d00000000000003e801f4"}""", points.GetProperty("Thing").GetProperty("values"));
    }

    [Fact]
    public void Bytes_that_only_mean_yes_are_called_so() => Imported.Equal(
        """{"Yes":"00ff"}""",
        Sample.Document(Sample.Entity("type: hex\nname: switch\nmapping:\n  - {dps_val: \"00ff\", value: true}\n  - value: false", "switch"))
            .GetProperty("dps").GetProperty("Thing").GetProperty("values"));

    [Fact]
    public void Bits_are_called_after_what_they_mean_or_the_entity_that_shows_them()
    {
        var entities = """
              - entity: sensor
                dps:
                  - id: 5
                    type: bitfield
                    name: sensor
                    mapping:
                      - {dps_val: 1, value: Over voltage}
                      - {dps_val: 4, value: 7}
                      - {dps_val: 3, value: Both}
                      - {dps_val: 0, value: ok}
              - entity: binary_sensor
                translation_key: tank_full
                dps:
                  - id: 5
                    type: bitfield
                    name: sensor
                    mapping:
                      - {dps_val: 2, value: true}
                      - value: false
            """;

        Imported.Equal(
            """{"id":5,"type":"bitmap","access":"ro","bits":{"OverVoltage":0,"TankFull":1,"Bit2":2},"doc":"Tank full."}""",
            Assert.Single(Sample.Document(entities).GetProperty("dps").EnumerateObject()).Value);
        Assert.Contains("Data point 5: The name of several bits together (3) is left out: bits are named one by one.", Sample.Notes(entities));
    }

    [Theory]
    [InlineData("boolean", "value: false", "\"bool\",\"absent\":false")]
    [InlineData("integer", "value: 5", "\"int\",\"absent\":5")]
    [InlineData("string", "value: 5", "\"string\"")]
    public void What_is_assumed_while_nothing_is_reported_is_kept(string type, string value, string expected) => Imported.Equal(
        $$"""{"id":5,"type":{{expected}},"doc":"Thing."}""", Sample.Point($"type: {type}\nname: value\nmapping:\n  - dps_val: null\n    {value}"));

    [Fact]
    public void A_value_of_another_type_is_told_of()
    {
        var entities = Sample.Entity("type: boolean\nname: sensor\nmapping:\n  - {dps_val: alarm, value: true}", "binary_sensor");

        Assert.Equal("bool", Sample.Document(entities).GetProperty("dps").GetProperty("Thing").GetProperty("type").GetString());
        Assert.Contains("Data point 5: What 'alarm' means is left out, because the data point travels as true or false.", Sample.Notes(entities));
    }
}
