using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>What of a data point depends on others.</summary>
public class RuleTests
{
    [Fact]
    public void Facets_that_hold_under_a_condition_are_cases_of_when()
    {
        var target = Climate(
            "{scale: 10, constraint: unit, conditions: [{dps_val: f, range: {min: 410, max: 950}, scale: 1}, {dps_val: [c, null], step: 5}, {dps_val: f, step: 10}]}");

        Imported.Equal(
            """[{"if":{"Unit":"F"},"range":[410,950],"step":10,"divisor":1},{"if":{"Unit":["C",null]},"step":5}]""",
            target.GetProperty("dps").GetProperty("Temperature").GetProperty("when"));
    }

    [Theory]
    [InlineData("invert: true", "[100,0]")]
    [InlineData("target_range: {min: 20, max: 40}", "[20,40]")]
    public void Under_a_condition_a_number_may_be_shown_in_another_way(string words, string view) => Imported.Equal(
        $$"""[{"if":{"Reverse":true},"view":{{view}}}]""",
        Sample.Document($$"""
              - entity: cover
                dps:
                  - {id: 2, type: integer, name: position, range: {min: 0, max: 100}, mapping: [{constraint: reverse, conditions: [{dps_val: true, {{words}}}]}]}
                  - {id: 3, type: boolean, name: reverse}
            """).GetProperty("dps").GetProperty("Position").GetProperty("when"));

    [Fact]
    public void What_cannot_be_written_under_a_condition_is_read_only_then() => Imported.Equal(
        """[{"if":{"Unit":"F"},"readOnly":true}]""",
        Climate("{constraint: unit, conditions: [{dps_val: f, invalid: true}]}").GetProperty("dps").GetProperty("Temperature").GetProperty("when"));

    [Fact]
    public void A_data_point_that_takes_the_place_of_another_makes_a_computed_property()
    {
        var document = Climate(
            "{constraint: unit, conditions: [{dps_val: f, value_redirect: temp_f, range: {min: 40, max: 90}}]}", "      - {id: 4, type: integer, name: temp_f}\n");

        Imported.Equal(
            """{"select":"Unit","cases":[{"is":["F"],"use":"TempF"}],"otherwise":"Temperature","doc":"The one that counts at the moment of those that take each other\u0027s place."}""",
            document.GetProperty("computed").GetProperty("ActiveTemperature"));
        Imported.Equal("""[{"if":{"Unit":"F"},"range":[40,90]}]""", document.GetProperty("dps").GetProperty("Temperature").GetProperty("when"));
    }

    [Fact]
    public void Another_data_point_may_count_while_one_is_not_reported()
    {
        var document = Sample.Document("""
              - entity: sensor
                class: battery
                dps:
                  - id: 6
                    type: integer
                    name: sensor
                    mapping:
                      - dps_val: null
                        value_redirect: alt
                  - id: 13
                    type: integer
                    name: alt
            """);

        Imported.Equal(
            """[{"is":[null],"use":"Alt"}]""", document.GetProperty("computed").GetProperty("ActiveBattery").GetProperty("cases"));
    }

    [Theory]
    [InlineData("{constraint: nobody, conditions: [{dps_val: f, step: 5}]}", "A condition is left out: there is no 'nobody' that it could look at.")]
    [InlineData("{constraint: unit, conditions: [{dps_val: kelvin, step: 5}]}", "A condition on data point 3 is left out: 'kelvin' is nothing that it can be compared with.")]
    [InlineData("{constraint: unit, conditions: [{dps_val: f, value_redirect: nobody}]}", "That another attribute takes its place is left out: there is none of that name.")]
    [InlineData("{constraint: unit, conditions: [{dps_val: f, value_redirect: unit}]}", "That data point 3 takes its place is left out: they hold different kinds of values.")]
    [InlineData("{constraint: unit, conditions: [{dps_val: f, value: 5}]}", "What 'temperature' is shown as depends on 'unit'; a partial class can say it.")]
    [InlineData("{dps_val: 5, step: 5}", "A scale or step for the value '5' alone is left out: what a data point may be does not depend on itself.")]
    [InlineData("{conditions: [{dps_val: 5, step: 5}]}", "What it may be while it is '5' is left out: what a data point may be does not depend on itself.")]
    [InlineData("{value_redirect: unit}", "That 'unit' takes the place of 'temperature' for all other values is left out.")]
    [InlineData("{dps_val: 5, value_mirror: unit}", "That 'temperature' is shown as 'unit' is left out: both can be read.")]
    [InlineData("{constraint: unit, conditions: [{dps_val: f, range: {min: 0.5, max: 2}}]}", "The range 0.5 to 2 is left out: whole numbers travel, the smaller one first.")]
    public void What_cannot_be_said_is_told_of(string rule, string sentence)
    {
        var entities = ClimateEntity(rule, "");

        Sample.Document(entities);

        Assert.Contains("Data point 2: " + sentence, Sample.Notes(entities));
    }

    [Fact]
    public void Data_points_that_would_depend_on_each_other_do_so_one_way()
    {
        var entities = """
              - entity: number
                dps:
                  - {id: 1, type: integer, name: value, mapping: [{constraint: other, conditions: [{dps_val: 1, step: 5}]}]}
                  - {id: 2, type: integer, name: other, mapping: [{constraint: value, conditions: [{dps_val: 1, step: 5}]}]}
            """;

        Sample.Document(entities);

        Assert.Contains("Data point 2: A condition is left out: the data points would depend on each other in a circle.", Sample.Notes(entities));
    }

    [Theory]
    [InlineData("type: boolean", """{"Available":true}""")]
    [InlineData("type: boolean, mapping: [{dps_val: true, value: false}, {dps_val: false, value: true}]", """{"Available":true}""")]
    [InlineData("type: string, mapping: [{dps_val: pro, value: true}, {dps_val: max, value: true}, {value: false}]", """{"Available":["Pro","Max"]}""")]
    [InlineData("type: string, mapping: [{dps_val: basic, value: false}, {value: true}]", """{"Available":{"not":"Basic"}}""")]
    public void A_flag_says_whether_there_is_use_for_a_data_point(string flag, string expected)
    {
        var document = Sample.Document($$"""
              - entity: number
                name: Thing
                dps:
                  - {id: 5, type: integer, name: value}
                  - {id: 6, name: available, {{flag}}}
            """);

        Imported.Equal(expected, document.GetProperty("dps").GetProperty("Thing").GetProperty("availableIf"));
    }

    [Fact]
    public void A_data_point_that_one_entity_always_shows_is_always_of_use()
    {
        var document = Sample.Document("""
              - entity: number
                name: Thing
                dps:
                  - {id: 5, type: integer, name: value}
                  - {id: 6, type: boolean, name: available}
              - entity: sensor
                dps:
                  - {id: 5, type: integer, name: sensor}
            """);

        Assert.False(document.GetProperty("dps").GetProperty("Thing").TryGetProperty("availableIf", out _));
    }

    private static System.Text.Json.JsonElement Climate(string rules, string more = "") => Sample.Document(ClimateEntity(rules, more));

    private static string ClimateEntity(string rule, string more) => $$"""
          - entity: climate
            dps:
              - {id: 2, type: integer, name: temperature, mapping: [{{rule}}]}
              - {id: 3, type: string, name: unit, mapping: [{dps_val: c, value: C}, {dps_val: f, value: F}]}

        """ + more;
}
