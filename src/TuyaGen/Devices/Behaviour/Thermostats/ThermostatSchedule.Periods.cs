namespace TuyaGen;

// Days and periods by name. Each method gives another schedule; ThermostatDevice.UpdateScheduleAsync writes one.
public partial record ThermostatSchedule
{
    private const int DaysOfWeek = 7;

    /// <summary>A period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or its days have no such period.</exception>
    public ThermostatPeriod this[DayOfWeek day, PeriodOfDay period]
    {
        get
        {
            var periods = Periods(day);
            CheckPeriod(period, periods.Count);
            return periods[(int)period];
        }
    }

    /// <summary>A week in which no period is used.</summary>
    /// <param name="periods">How many periods a day has: 4 or 5, as the thermostat reports them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of periods.</exception>
    public static ThermostatSchedule Unused(int periods = 5)
    {
        if (periods is not (4 or 5))
            throw new ArgumentOutOfRangeException(nameof(periods), periods, "A day has 4 or 5 periods.");
        return new() { Days = ValueList.Repeat(new ThermostatDay { Periods = ValueList.Repeat(new ThermostatPeriod(), periods) }, DaysOfWeek) };
    }

    /// <summary>The schedule with another period.</summary>
    /// <param name="day">The day.</param>
    /// <param name="period">The period of the day.</param>
    /// <param name="change">Gives the new period for the present one. One that begins at some time, but names no sensors, gets those of its
    /// part of the day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or its days have no such period.</exception>
    public ThermostatSchedule With(DayOfWeek day, PeriodOfDay period, Func<ThermostatPeriod, ThermostatPeriod> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var value = change(this[day, period]);
        if (value is { Start: not null, Participation: null })
            value = value with { Participation = Participants(period) };
        return this with { Days = Days.With((int)day, Days[(int)day] with { Periods = Periods(day).With((int)period, value) }) };
    }

    /// <inheritdoc cref="With(DayOfWeek, PeriodOfDay, Func{ThermostatPeriod, ThermostatPeriod})"/>
    /// <param name="day">The day.</param>
    /// <param name="period">The period of the day.</param>
    /// <param name="value">The new period. One that begins at some time, but names no sensors, gets those of its part of the day.</param>
    public ThermostatSchedule With(DayOfWeek day, PeriodOfDay period, ThermostatPeriod value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return With(day, period, _ => value);
    }

    /// <summary>The schedule without a period: its day goes on as in the period before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or its days have no such period.</exception>
    public ThermostatSchedule Without(DayOfWeek day, PeriodOfDay period) => With(day, period, new ThermostatPeriod());

    /// <summary>The schedule with one day on other days too.</summary>
    /// <param name="from">The day to copy.</param>
    /// <param name="to">The days that become like it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public ThermostatSchedule CopyDay(DayOfWeek from, params IEnumerable<DayOfWeek> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        _ = Periods(from);
        var days = Days;
        foreach (var day in to)
        {
            _ = Periods(day);
            days = days.With((int)day, Days[(int)from]);
        }

        return this with { Days = days };
    }

    /// <summary>The schedule with one period in the place of another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or its days have no such period.</exception>
    public ThermostatSchedule CopyPeriod(DayOfWeek fromDay, PeriodOfDay fromPeriod, DayOfWeek toDay, PeriodOfDay toPeriod) =>
        With(toDay, toPeriod, this[fromDay, fromPeriod]);

    private ValueList<ThermostatPeriod> Periods(DayOfWeek day) => day is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday && (int)day < Days.Count
        ? Days[(int)day].Periods
        : throw new ArgumentOutOfRangeException(nameof(day), day, "A week has the days Sunday to Saturday.");

    private static void CheckPeriod(PeriodOfDay period, int count)
    {
        if (period < 0 || (int)period >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(period), period, count == 0
                ? "The days of this schedule have no periods; begin with ThermostatSchedule.Unused()."
                : $"The days of this schedule have the periods {PeriodOfDay.Wake} to {(PeriodOfDay)(count - 1)}.");
        }
    }

    // The fifth period counts as the first.
    private static ThermostatPeriodParticipation Participants(PeriodOfDay period) => period switch
    {
        PeriodOfDay.Away => ThermostatPeriodParticipation.Away,
        PeriodOfDay.Home => ThermostatPeriodParticipation.Home,
        PeriodOfDay.Sleep => ThermostatPeriodParticipation.Sleep,
        _ => ThermostatPeriodParticipation.Wake,
    };
}
