namespace TuyaGen.Payloads.Tests;

/// <summary>Payloads of records with tags.</summary>
public sealed class TaggedTests
{
    private static string Report => Vectors.Section("soria")[0].GetProperty("value").GetString()!;

    private static string Realtime => Vectors.Section("soria")[1].GetProperty("value").GetString()!;

    [Fact]
    public void An_inverter_reads_as_another_implementation_reads_it()
    {
        var report = SoriaInverterReport.ParseText(Report);
        var realtime = SoriaInverterRealtime.ParseText(Realtime);

        var expected = Vectors.Section("soria")[0].GetProperty("decoded");
        decimal Of(string name) => expected.GetProperty(name).GetDecimal();
        Assert.Equal(
            (Of("V1_volts"), Of("A1_amperes"), Of("W1_watts"), Of("V2_volts"), Of("A2_amperes"), Of("W2_watts")),
            (report.DcVoltage!.Value, report.DcCurrent!.Value, (decimal)report.DcPower!.Value, report.GridVoltage!.Value, report.GridCurrent!.Value, (decimal)report.GridPower!.Value));
        Assert.Equal(
            (Of("Hz"), Of("cos_phi"), Of("temp1_C"), Of("temp2_C"), Of("energy_kwh"), Of("wifi_signal")),
            (report.GridFrequency!.Value, report.PowerFactor!.Value, report.Temperature1!.Value, report.Temperature2!.Value, report.Energy!.Value, (decimal)report.WifiSignal!.Value));
        Assert.Equal((360, 350), (realtime.ActivePower, realtime.ApparentPower));
        Assert.Null(report.ApparentPower);
    }

    [Fact]
    public void What_was_read_is_written_byte_for_byte()
    {
        Assert.Equal(Report, SoriaInverterReport.ParseText(Report).ToText());
        Assert.Equal(Realtime, SoriaInverterRealtime.ParseText(Realtime).ToText());
    }

    [Fact]
    public void Unknown_tags_foreign_markers_and_the_order_survive_a_change()
    {
        byte[] payload = [0xab, 0x01, 0x00, 0x00, 0x01, 0xab, 0x77, 0x00, 0x12, 0x34, 0xcd, 0x01, 0x00, 0x00, 0x00, 0xab, 0x02, 0x01, 0xff, 0x9c];

        var tagged = Tagged.Parse(payload);

        Assert.Equal(new Tagged { Mode = TaggedMode.On, Temperature = -10m }, tagged);
        Assert.Equal(payload, tagged.ToBytes());
        byte[] changed = [.. payload[..^1], 0x9d];
        Assert.Equal(changed, (tagged with { Temperature = -9.9m }).ToBytes());
        Assert.Equal(payload[5..], (tagged with { Mode = null }).ToBytes());
    }

    [Fact]
    public void New_values_are_written_in_the_order_of_the_model() => Assert.Equal(
        [0xab, 0x02, 0x01, 0x00, 0xc8, 0xab, 0x01, 0x00, 0x00, 0x01], new Tagged { Mode = TaggedMode.On, Temperature = 20 }.ToBytes());

    [Fact]
    public void A_fixed_marker_is_written_and_asked_for()
    {
        Assert.Equal("01018000000101018001" + "0000", Convert.ToHexStringLower(new SoriaInverterCircuits { Circuit0 = SoriaInverterCircuitsCircuit0.On, Circuit1 = SoriaInverterCircuitsCircuit1.Off }.ToBytes()));
        Assert.Null(SoriaInverterCircuits.Parse([1, 1, 0x81, 0, 0, 1]).Circuit0);
    }

    [Fact]
    public void Limits_of_a_breaker_are_records_of_four_bytes()
    {
        byte[] payload = [1, 1, 0, 63, 3, 1, 1, 4, 4, 0, 0, 175, 5, 1, 0, 80];

        var limits = BreakerLimits.Parse(payload);

        Assert.Equal(new BreakerLimitsValue { Trips = true, Value = 260 }, limits.OverVoltage);
        Assert.Equal((63, false, null), (limits.OverCurrent!.Value, limits.UnderVoltage!.Trips, limits.LowBalance));
        Assert.Equal(payload, limits.ToBytes());
    }

    [Fact]
    public void Half_a_record_is_named()
    {
        var e = Assert.Throws<PayloadFormatException>(() => BreakerLimits.Parse([1, 1, 0, 63, 3]));

        Assert.Equal(("the records", 0), (e.Field, e.Offset));
    }
}
