namespace TuyaGen;

// The record holds what travels: minutes and degrees Celsius.
public partial record ThermostatPeriod
{
    private const int MinutesOfHour = 60;

    /// <summary>When it begins; null where the period is not used.</summary>
    public TimeOnly? Time => Start is >= 0 and < 24 * MinutesOfHour ? new(Start.Value / MinutesOfHour, Start.Value % MinutesOfHour) : null;

    /// <summary><see cref="HeatTo"/> in whole degrees Fahrenheit, as the thermostat shows it.</summary>
    public int? HeatToF => ToFahrenheit(HeatTo);

    /// <summary><see cref="CoolTo"/> in whole degrees Fahrenheit, as the thermostat shows it.</summary>
    public int? CoolToF => ToFahrenheit(CoolTo);

    /// <summary>Makes a period of degrees Celsius, which are rounded to the half degrees that the thermostat knows.</summary>
    /// <param name="time">When it begins; seconds are left out.</param>
    /// <param name="heatTo">Heat up to this.</param>
    /// <param name="coolTo">Cool down to this.</param>
    public static ThermostatPeriod Celsius(TimeOnly time, decimal heatTo, decimal coolTo) => new()
    {
        Start = (time.Hour * MinutesOfHour) + time.Minute,
        HeatTo = ToHalves(heatTo),
        CoolTo = ToHalves(coolTo),
    };

    /// <summary>Makes a period of degrees Fahrenheit.</summary>
    /// <inheritdoc cref="Celsius(TimeOnly, decimal, decimal)"/>
    public static ThermostatPeriod Fahrenheit(TimeOnly time, decimal heatTo, decimal coolTo) =>
        Celsius(time, ToCelsius(heatTo), ToCelsius(coolTo));

    private static decimal ToHalves(decimal degrees) => decimal.Floor((degrees * 2) + 0.5m) / 2;

    private static decimal ToCelsius(decimal degrees) => (degrees - 32) / 1.8m;

    private static int? ToFahrenheit(decimal? degrees) => degrees is { } celsius ? (int)decimal.Round((celsius * 1.8m) + 32) : null;
}
