using System.Text.Json;
using TuyaGen.Simulation;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Devices.Thermostats;

/// <summary>The week schedule; the golden one was made by another implementation.</summary>
public class ScheduleTests : ThermostatTest
{
    private static readonly JsonElement Golden = Vectors.Section("thermostat").GetProperty("schedule");

    private static readonly ThermostatSchedule Week = ThermostatSchedule.ParseText(Golden.Text("dps118_base64"));

    [Fact]
    public void A_schedule_that_is_made_day_by_day_is_the_golden_one()
    {
        var schedule = ThermostatSchedule.Unused()
            .With(DayOfWeek.Monday, PeriodOfDay.Wake, ThermostatPeriod.Celsius(new(6, 30), 20, 25.5m))
            .With(DayOfWeek.Monday, PeriodOfDay.Away, ThermostatPeriod.Celsius(new(8, 0), 16.25m, 28.24m))
            .With(DayOfWeek.Monday, PeriodOfDay.Home, ThermostatPeriod.Celsius(new(17, 0), 21, 24))
            .With(DayOfWeek.Monday, PeriodOfDay.Sleep, ThermostatPeriod.Celsius(new(22, 0), 18.1m, 26.9m));

        Assert.Equal(Golden.Text("full_hex"), Convert.ToHexStringLower(schedule.ToBytes()));
        Assert.Equal(Golden.Text("dps118_base64"), schedule.ToText());
        Assert.Equal(Week, schedule);
    }

    [Fact]
    public void The_golden_one_is_read()
    {
        var away = Week[DayOfWeek.Monday, PeriodOfDay.Away];

        Assert.Equal((new TimeOnly(8, 0), 16.5m, 28m, ThermostatPeriodParticipation.Away), (away.Time, away.HeatTo, away.CoolTo, away.Participation));
        Assert.Equal(new ThermostatPeriod(), Week[DayOfWeek.Tuesday, PeriodOfDay.Wake]);
        Assert.Null(Week[DayOfWeek.Monday, PeriodOfDay.Extra].Time);
        Assert.Null(Week[DayOfWeek.Monday, PeriodOfDay.Extra].HeatToF);
    }

    [Fact]
    public void Degrees_fahrenheit_are_those_of_the_golden_day()
    {
        var schedule = ThermostatSchedule.Unused()
            .With(DayOfWeek.Sunday, PeriodOfDay.Wake, ThermostatPeriod.Fahrenheit(new(6, 30), 68, 78));

        Assert.StartsWith(Golden.GetProperty("fahrenheit").Text("period_day_hex"), Convert.ToHexStringLower(schedule.ToBytes()), StringComparison.Ordinal);
        Assert.Equal((68, 78), (schedule[DayOfWeek.Sunday, PeriodOfDay.Wake].HeatToF, schedule[DayOfWeek.Sunday, PeriodOfDay.Wake].CoolToF));
    }

    [Theory]
    [InlineData(16.24, 16)]
    [InlineData(16.25, 16.5)]
    [InlineData(16.75, 17)]
    [InlineData(-0.25, 0)]
    [InlineData(-0.3, -0.5)]
    public void Degrees_are_rounded_to_halves(decimal given, decimal kept) =>
        Assert.Equal(kept, ThermostatPeriod.Celsius(default, given, 0).HeatTo);

    [Fact]
    public void A_period_keeps_the_sensors_that_it_names()
    {
        var schedule = Week.With(DayOfWeek.Monday, PeriodOfDay.Home, p => p with { HeatTo = 19, Participation = ThermostatPeriodParticipation.Sleep });

        var home = schedule[DayOfWeek.Monday, PeriodOfDay.Home];
        Assert.Equal((1020, 19m, 24m, ThermostatPeriodParticipation.Sleep), (home.Start, home.HeatTo, home.CoolTo, home.Participation));
    }

    [Fact]
    public void The_fifth_period_counts_as_the_first() => Assert.Equal(
        ThermostatPeriodParticipation.Wake,
        Week.With(DayOfWeek.Friday, PeriodOfDay.Extra, ThermostatPeriod.Celsius(new(1, 0), 20, 25))[DayOfWeek.Friday, PeriodOfDay.Extra].Participation);

    [Fact]
    public void Days_and_periods_are_copied_and_taken_away()
    {
        var schedule = Week.CopyDay(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Saturday)
            .CopyPeriod(DayOfWeek.Monday, PeriodOfDay.Away, DayOfWeek.Sunday, PeriodOfDay.Sleep)
            .Without(DayOfWeek.Monday, PeriodOfDay.Away);

        Assert.Equal(Week.Days[1], schedule.Days[2]);
        Assert.Equal(Week.Days[1], schedule.Days[6]);
        Assert.Equal(Week.Days[3], schedule.Days[3]);
        Assert.Equal(Week[DayOfWeek.Monday, PeriodOfDay.Away], schedule[DayOfWeek.Sunday, PeriodOfDay.Sleep]);
        Assert.Equal("ffffff80008000", Convert.ToHexStringLower(schedule.ToBytes())[(14 * 6)..(14 * 7)]);
    }

    [Fact]
    public void A_week_of_four_periods_a_day_stays_one()
    {
        var schedule = ThermostatSchedule.Unused(4).With(DayOfWeek.Saturday, PeriodOfDay.Sleep, ThermostatPeriod.Celsius(new(23, 59), 15, 30));

        Assert.Equal(196, schedule.ToBytes().Length);
        Assert.Equal(schedule, ThermostatSchedule.ParseText(schedule.ToText()));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => schedule[DayOfWeek.Saturday, PeriodOfDay.Extra]);
        Assert.Contains("the periods Wake to Sleep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_week_has_is_refused()
    {
        Assert.Contains("Sunday to Saturday", Assert.Throws<ArgumentOutOfRangeException>(() => Week[(DayOfWeek)7, PeriodOfDay.Wake]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Week[DayOfWeek.Monday, (PeriodOfDay)(-1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Week.CopyDay(DayOfWeek.Monday, (DayOfWeek)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Week.CopyDay((DayOfWeek)(-1), DayOfWeek.Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => ThermostatSchedule.Unused(6));
        Assert.Throws<ArgumentNullException>(() => Week.CopyDay(DayOfWeek.Monday, null!));
        Assert.Throws<ArgumentNullException>(() => Week.With(DayOfWeek.Monday, PeriodOfDay.Wake, (ThermostatPeriod)null!));
        var none = Assert.Throws<ArgumentOutOfRangeException>(() => new ThermostatSchedule().With(DayOfWeek.Monday, PeriodOfDay.Wake, new ThermostatPeriod()));
        Assert.Contains("begin with ThermostatSchedule.Unused()", none.Message, StringComparison.Ordinal);
        var late = Week.With(DayOfWeek.Monday, PeriodOfDay.Wake, p => p with { Start = 1440 });
        Assert.Contains("Start", Assert.Throws<ValueOutOfRangeException>(() => late.ToBytes()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_is_written_whole_when_the_thermostat_has_reported_none()
    {
        var (simulated, thermostat) = Start(High);

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(
            () => thermostat.UpdateScheduleAsync(s => s.Without(DayOfWeek.Monday, PeriodOfDay.Wake)));
        await thermostat.SetScheduleAsync(Week);

        Assert.Contains("Write the whole of it first", error.Message, StringComparison.Ordinal);
        Assert.Equal(Golden.Text("dps118_base64"), simulated.Dps[118].ToString());
    }

    [Fact]
    public async Task Changes_of_periods_at_the_same_time_all_survive()
    {
        var (simulated, thermostat) = Start(High);
        simulated.Faults.Add(new AckOnly()); // what is written counts, reported or not
        await thermostat.SetScheduleAsync(Week);

        await Task.WhenAll(Enum.GetValues<DayOfWeek>().Select(day => thermostat.UpdateScheduleAsync(
            s => s.With(day, PeriodOfDay.Extra, ThermostatPeriod.Celsius(new(3, (int)day), 15, 30)))));

        var written = ThermostatSchedule.ParseText(simulated.Dps[118].ToString());
        Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal(new TimeOnly(3, (int)day), written[day, PeriodOfDay.Extra].Time));
        Assert.Equal(Week.Days[1].Periods[0], written.Days[1].Periods[0]);
    }

    [Fact]
    public async Task A_change_is_made_in_what_somebody_set_at_the_thermostat()
    {
        var (simulated, thermostat) = Start(High);
        await thermostat.StatusAsync();
        simulated.Set(118, Week.CopyDay(DayOfWeek.Monday, DayOfWeek.Sunday).ToText());
        await thermostat.HeartbeatAsync();

        await thermostat.UpdateScheduleAsync(s => s.Without(DayOfWeek.Monday, PeriodOfDay.Wake));

        var written = ThermostatSchedule.ParseText(simulated.Dps[118].ToString());
        Assert.Equal(new TimeOnly(6, 30), written[DayOfWeek.Sunday, PeriodOfDay.Wake].Time);
        Assert.Null(written[DayOfWeek.Monday, PeriodOfDay.Wake].Time);
    }
}
