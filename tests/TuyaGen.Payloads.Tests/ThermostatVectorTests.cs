using System.Text.Json;

namespace TuyaGen.Payloads.Tests;

/// <summary>The week schedule and the sensors of the thermostat that tinytuya knows.</summary>
public sealed class ThermostatVectorTests
{
    [Fact]
    public void The_schedule_reads_as_another_implementation_reads_it()
    {
        var schedule = WeekSchedule.ParseText(Vectors.Text("thermostat", "schedule", "dps118_base64"));

        var expected = Vectors.Section("thermostat", "schedule", "decoded_days").EnumerateArray().Select(d => d.EnumerateArray().Select(Period).ToArray());
        Assert.Equal(expected, schedule.Days.Select(d => d.Periods.ToArray()));
    }

    [Fact]
    public void The_schedule_is_written_as_it_was()
    {
        var schedule = WeekSchedule.ParseText(Vectors.Text("thermostat", "schedule", "dps118_base64"));

        Assert.Equal(Vectors.Text("thermostat", "schedule", "full_hex"), Convert.ToHexStringLower(schedule.ToBytes()));
        Assert.Equal(Vectors.Text("thermostat", "schedule", "dps118_base64"), schedule.ToText());
    }

    [Fact]
    public void A_schedule_that_is_made_from_nothing_is_the_same()
    {
        WeekScheduleDayPeriod none = new();
        WeekScheduleDay free = new() { Periods = [none, none, none, none, none] };
        WeekScheduleDay monday = new()
        {
            Periods =
            [
                new() { Participation = 0, Start = 390, HeatTo = 20, CoolTo = 25.5m },
                new() { Participation = 1, Start = 480, HeatTo = 16.5m, CoolTo = 28 },
                new() { Participation = 2, Start = 1020, HeatTo = 21, CoolTo = 24 },
                new() { Participation = 3, Start = 1320, HeatTo = 18, CoolTo = 27 },
                none,
            ],
        };
        var schedule = new WeekSchedule { Days = [free, monday, free, free, free, free, free] };

        Assert.Equal(Vectors.Text("thermostat", "schedule", "full_hex"), Convert.ToHexStringLower(schedule.ToBytes()));
        Assert.Equal(WeekSchedule.Parse(schedule.ToBytes()), schedule);
    }

    [Fact]
    public void A_value_beside_the_steps_is_refused_with_the_way_to_it()
    {
        var schedule = WeekSchedule.ParseText(Vectors.Text("thermostat", "schedule", "dps118_base64"));
        var day = schedule.Days[1];
        var changed = schedule with { Days = schedule.Days.With(1, day with { Periods = day.Periods.With(2, day.Periods[2] with { HeatTo = 16.25m }) }) };

        var e = Assert.Throws<ValueOutOfRangeException>(() => changed.ToBytes());

        Assert.Equal("WeekSchedule.Days[1].Periods[2].HeatTo", e.Property);
    }

    [Fact]
    public void Days_of_different_length_are_refused()
    {
        var schedule = WeekSchedule.ParseText(Vectors.Text("thermostat", "schedule", "dps118_base64"));

        var e = Assert.Throws<ValueOutOfRangeException>(() => (schedule with { Days = schedule.Days.With(3, new()) }).ToBytes());

        Assert.Contains("Days[3] is not as long as those before it", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(196, 4)]
    [InlineData(245, 5)]
    public void A_day_has_four_or_five_periods(int bytes, int periods) =>
        Assert.All(WeekSchedule.Parse(new byte[bytes]).Days, d => Assert.Equal(periods, d.Periods.Count));

    [Theory]
    [InlineData(197, "Days", 0)]
    [InlineData(7 * 34, "Days[0].Periods", 0)]
    public void A_length_that_cannot_be_shared_is_named(int bytes, string field, int offset)
    {
        var e = Assert.Throws<PayloadFormatException>(() => WeekSchedule.Parse(new byte[bytes]));

        Assert.Equal((field, offset, bytes), (e.Field, e.Offset, e.Raw.Length));
    }

    [Fact]
    public void Sensors_read_as_another_implementation_reads_them()
    {
        var sensors = SensorList.ParseText(Vectors.Text("thermostat", "sensor", "dps_base64"));

        var sensor = Assert.Single(sensors.Sensors);
        Assert.Equal(1, sensors.Count);
        Assert.Equal(
            (305419896L, "Bedroom", true, true, 21.5m, true, RemoteSensorParticipation.Wake | RemoteSensorParticipation.Away | RemoteSensorParticipation.Home | RemoteSensorParticipation.Sleep),
            (sensor.Id, sensor.Name, sensor.Enabled, sensor.Occupied, sensor.TemperatureUsed, sensor.Online, sensor.Participation));
        Assert.Equal((87, 1.1m, 3, true, 21.63m, "010203040506"),
            (sensor.Battery, sensor.Firmware, sensor.Unknown2, sensor.Averaging, sensor.Temperature, sensor.Unknown3.ToString()));
    }

    [Fact]
    public void Sensors_are_written_as_they_were_and_a_changed_name_keeps_its_zeros_in_front()
    {
        var sensors = SensorList.ParseText(Vectors.Text("thermostat", "sensor", "dps_base64"));
        Assert.Equal(Vectors.Text("thermostat", "sensor", "dps_base64"), sensors.ToText());

        var renamed = sensors with { Sensors = [sensors.Sensors[0] with { Name = "Küche" }] };
        Assert.Equal(new byte[24], renamed.ToBytes()[5..29]);
        Assert.Equal("Küche", SensorList.Parse(renamed.ToBytes()).Sensors[0].Name);
    }

    [Fact]
    public void Without_a_number_in_front_the_other_form_applies()
    {
        var record = Convert.FromHexString(Vectors.Text("thermostat", "sensor", "record_hex"));

        var sensors = SensorList.Parse([.. record, .. record]);

        Assert.Null(sensors.Count);
        Assert.Equal(2, sensors.Sensors.Count);
        Assert.Equal([.. record, .. record], sensors.ToBytes());
        Assert.Equal(record, new SensorList { Sensors = [sensors.Sensors[0]] }.ToBytes());
    }

    private static WeekScheduleDayPeriod Period(JsonElement period)
    {
        var start = period[1].ValueKind == JsonValueKind.String ? TimeSpan.Parse(period[1].GetString()!, System.Globalization.CultureInfo.InvariantCulture).TotalMinutes : period[1].GetDouble();
        return new()
        {
            Participation = period[0].GetInt32() is not 255 and var p ? p : null,
            Start = start != 65535 ? (int)start : null,
            HeatTo = period[2].GetDecimal() is not -32768 and var heat ? heat : null,
            CoolTo = period[3].GetDecimal() is not -32768 and var cool ? cool : null,
        };
    }
}
