namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>What data points are called.</summary>
public class NameTests
{
    [Theory]
    [InlineData("sensor", "name: Soil moisture", "sensor", "SoilMoisture", "Soil moisture.")]
    [InlineData("sensor", "class: temperature", "sensor", "Temperature", "Temperature.")]
    [InlineData("sensor", "translation_key: fault_code", "sensor", "FaultCode", "Fault code.")]
    [InlineData("switch", "translation_key: switch_x\n    translation_placeholders: {x: \"2\"}", "switch", "Switch2", "Switch 2.")]
    [InlineData("switch", "translation_key: outlet\n    translation_placeholders: {x: 3}", "switch", "Outlet3", "Outlet 3.")]
    [InlineData("switch", "category: config", "switch", "Switch", "Switch.")]
    [InlineData("light", "name: Back light", "brightness", "Brightness", "Back light brightness.")]
    [InlineData("time", "name: Wake up", "minute", "WakeUp", "Wake up.")]
    [InlineData("binary_sensor", "class: problem", "sensor", "Problem", "Problem.")]
    [InlineData("climate", "name: 中文", "temperature", "Temperature", "中文 temperature.")]
    public void The_main_attribute_has_the_name_of_the_entity_and_others_have_their_own(string entity, string words, string attribute, string name, string doc)
    {
        var document = Sample.Document($"  - entity: {entity}\n    {words}\n    dps:\n      - {{id: 5, type: integer, name: {attribute}}}\n");

        var point = Assert.Single(document.GetProperty("dps").EnumerateObject());

        Assert.Equal((name, doc), (point.Name, point.Value.GetProperty("doc").GetString()));
    }

    [Fact]
    public void Of_two_the_second_has_its_entity_in_front()
    {
        var document = Sample.Document("""
              - entity: light
                name: Front
                dps:
                  - {id: 1, type: boolean, name: switch}
              - entity: light
                name: Back
                dps:
                  - {id: 2, type: boolean, name: switch}
              - entity: time
                name: Alarm
                dps:
                  - {id: 3, type: integer, name: hour}
                  - {id: 4, type: integer, name: minute}
            """);

        Assert.Equal(["Switch", "BackSwitch", "Hour", "Minute"], document.GetProperty("dps").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Parts_of_one_value_give_it_what_their_names_share()
    {
        var document = Sample.Document("""
              - entity: sensor
                name: Voltage phase A
                dps:
                  - {id: 6, type: base64, name: sensor, mask: FFFF00}
              - entity: sensor
                name: Current phase A
                dps:
                  - {id: 6, type: base64, name: sensor, mask: 0000FF}
            """);

        Assert.Equal("PhaseAReading", Assert.Single(document.GetProperty("dps").EnumerateObject()).Name);
    }
}
