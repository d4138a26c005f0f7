using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>What a data point holds, and how it travels.</summary>
public class TypeTests
{
    [Theory]
    [InlineData("boolean", """{"id":5,"type":"bool","doc":"Thing."}""")]
    [InlineData("integer", """{"id":5,"type":"int","doc":"Thing."}""")]
    [InlineData("bitfield", """{"id":5,"type":"bitmap","doc":"Thing."}""")]
    [InlineData("float", """{"id":5,"type":"float","doc":"Thing."}""")]
    [InlineData("string", """{"id":5,"type":"string","doc":"Thing."}""")]
    [InlineData("json", """{"id":5,"type":"json","doc":"Thing."}""")]
    [InlineData("unixtime", """{"id":5,"type":"time","doc":"Thing."}""")]
    [InlineData("utf16b64", """{"id":5,"type":"string","encoding":"utf16-base64","doc":"Thing."}""")]
    [InlineData("base64", """{"id":5,"type":"raw","doc":"Thing."}""")]
    [InlineData("hex", """{"id":5,"type":"raw","encoding":"hex","doc":"Thing."}""")]
    public void Each_type_has_its_own(string type, string expected) => Imported.Equal(expected, Sample.Point($"type: {type}\nname: value", "number"));

    [Fact]
    public void The_type_that_says_most_counts_where_entities_differ()
    {
        var point = Assert.Single(Sample.Document("""
              - entity: sensor
                dps:
                  - id: 5
                    type: string
                    name: sensor
              - entity: text
                name: Programme
                dps:
                  - id: 5
                    type: base64
                    name: value
            """).GetProperty("dps").EnumerateObject());

        Assert.Equal("Programme", point.Name);
        Assert.Equal("raw", point.Value.GetProperty("type").GetString());
    }

    [Fact]
    public void An_unknown_type_is_taken_for_a_string_and_told_of()
    {
        var entities = Sample.Entity("type: complex\nname: value");

        Assert.Equal("string", Assert.Single(Sample.Document(entities).GetProperty("dps").EnumerateObject()).Value.GetProperty("type").GetString());
        Assert.Contains("Line 9: The type 'complex' is not known; it is taken for a string.", Sample.Notes(entities));
    }

    [Theory]
    [InlineData("sensor", "sensor", "ro")]
    [InlineData("binary_sensor", "sensor", "ro")]
    [InlineData("switch", "switch", null)]
    [InlineData("switch", "power_w", "ro")]
    [InlineData("button", "button", "wo")]
    [InlineData("remote", "send", "wo")]
    [InlineData("remote", "receive", "ro")]
    [InlineData("climate", "temperature", null)]
    [InlineData("climate", "current_temperature", "ro")]
    [InlineData("vacuum", "status", "ro")]
    [InlineData("spaceship", "warp", "ro")]
    public void What_can_be_done_follows_from_the_entity(string entity, string attribute, string? access) =>
        Assert.Equal(access, Sample.Point($"type: boolean\nname: {attribute}", entity).TryGetProperty("access", out var said) ? said.GetString() : null);

    [Fact]
    public void Flags_are_taken_over()
    {
        Imported.Equal(
            """{"id":5,"type":"int","access":"ro","optional":true,"event":true,"refresh":true,"secret":true,"doc":"Thing."}""",
            Sample.Point("type: integer\nname: value\noptional: true\npersist: false\nforce: on\nsensitive: yes\nreadonly: true"));
    }

    [Fact]
    public void A_data_point_is_optional_only_where_no_entity_needs_it()
    {
        var entities = Sample.Entity("type: integer\nname: value\noptional: true") + Sample.Entity("type: integer\nname: value");

        Assert.False(Assert.Single(Sample.Document(entities).GetProperty("dps").EnumerateObject()).Value.TryGetProperty("optional", out _));
    }

    [Fact]
    public void An_event_is_what_an_entity_of_that_kind_reports()
    {
        Assert.True(Sample.Point("type: string\nname: event", "event").GetProperty("event").GetBoolean());
        Assert.False(Sample.Point("type: string\nname: portions", "event").TryGetProperty("event", out _));
    }

    [Fact]
    public void What_takes_the_place_of_a_written_attribute_is_written_too()
    {
        var document = Sample.Document("""
              - entity: climate
                dps:
                  - id: 2
                    type: integer
                    name: temperature
                    mapping:
                      - constraint: unit
                        conditions:
                          - dps_val: f
                            value_redirect: temp_f
                  - id: 3
                    type: integer
                    name: temp_f
                  - id: 4
                    type: integer
                    name: temp_other
                  - id: 5
                    type: string
                    name: unit
            """);

        Assert.False(document.GetProperty("dps").GetProperty("TempF").TryGetProperty("access", out _));
        Assert.Equal("ro", document.GetProperty("dps").GetProperty("TempOther").GetProperty("access").GetString());
    }
}
