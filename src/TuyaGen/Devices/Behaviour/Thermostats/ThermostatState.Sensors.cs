namespace TuyaGen;

public partial class ThermostatState
{
    /// <summary>All remote sensors, those of the first list first; none before they are reported.</summary>
    public IReadOnlyList<ThermostatSensor> Sensors =>
        [.. new[] { Sensors1, Sensors2, Sensors3, Sensors4, Sensors5 }.SelectMany(list => list?.Sensors ?? [])];

    /// <summary>Whether the thermostat goes by one temperature, not by a limit for heating and one for cooling; null before it reported
    /// its mode.</summary>
    public bool? HasSingleTarget => Mode is null ? null : Mode != ThermostatMode.Auto;

    /// <summary>A remote sensor by its name, or by its number in hexadecimal digits; null where there is none.</summary>
    public ThermostatSensor? Sensor(string nameOrId)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrId);
        return Sensors.FirstOrDefault(s => s.IsCalled(nameOrId));
    }
}
