using TuyaGen.Import.Tests.Support;

namespace TuyaGen.Import.Tests.TuyaLocal;

/// <summary>Interfaces that follow from entities.</summary>
public class TraitTests
{
    private const string Thousand = ", bytes: 2, range: {min: 0, max: 1000}}";
    private const string Hsv = "{name: h, bytes: 2, range: {min: 0, max: 360}}, {name: s" + Thousand + ", {name: v" + Thousand;
    private const string Kelvin = "range: {min: 0, max: 1000}, mapping: [{target_range: {min: 2700, max: 6500}}]";

    [Theory]
    [InlineData("light", "{id: 5, type: hex, name: rgbhsv, format: [" + Hsv + "]}", """{"IColourLight":{"Colour":"Colour"}}""")]
    [InlineData("light", "{id: 5, type: integer, name: color_temp, " + Kelvin + "}", """{"ITemperatureLight":{"Temperature":"ColourTemperature"}}""")]
    [InlineData("switch", "{id: 5, type: boolean, name: switch}", """{"ISwitchable":{"On":"Switch"}}""")]
    [InlineData("switch", "{id: 5, type: string, name: switch}", null)]
    [InlineData("switch", "{id: 5, type: boolean, name: switch, readonly: true}", null)]
    [InlineData("light", "{id: 5, type: integer, name: color_temp}", null)]
    [InlineData("lock", "{id: 5, type: boolean, name: lock}", null)]
    public void An_attribute_that_means_the_same_everywhere_is_a_member(string entity, string attribute, string? expected)
    {
        var document = Sample.Document($"  - entity: {entity}\n    dps:\n      - {attribute}\n");

        if (expected is null)
            Assert.False(document.TryGetProperty("traits", out _));
        else
            Imported.Equal(expected, document.GetProperty("traits"));
    }

    [Fact]
    public void A_thermostat_reads_and_sets_what_counts_at_the_moment()
    {
        var document = Sample.Document("""
              - entity: climate
                dps:
                  - {id: 2, type: integer, name: temperature, mapping: [{constraint: unit, conditions: [{dps_val: f, value_redirect: temp_f}]}]}
                  - {id: 3, type: integer, name: current_temperature}
                  - {id: 4, type: integer, name: temp_f}
                  - {id: 5, type: string, name: unit}
            """);

        Imported.Equal("""{"IThermostat":{"Current":"CurrentTemperature","Target":"ActiveTemperature"}}""", document.GetProperty("traits"));
    }

    [Fact]
    public void A_meter_measures_in_watts_volts_and_amperes()
    {
        const string meter = "  - {entity: sensor, class: power, dps: [{id: 1, type: integer, name: sensor, unit: W}]}\n"
            + "  - {entity: sensor, class: voltage, dps: [{id: 2, type: integer, name: sensor, unit: V}]}\n"
            + "  - {entity: sensor, class: current, dps: [{id: 3, type: integer, name: sensor, unit: A}]}\n";

        Imported.Equal("""{"IPowerMeter":{"Power":"Power","Voltage":"Voltage","Current":"Current"}}""", Sample.Document(meter).GetProperty("traits"));
        Assert.False(Sample.Document(meter.Replace("unit: A", "unit: mA", StringComparison.Ordinal)).TryGetProperty("traits", out _));
    }
}
