namespace TuyaGen;

/// <summary>A remote sensor of a thermostat that came, changed or went.</summary>
/// <param name="Before">What it was; null for one that was not known.</param>
/// <param name="After">What it is now; null for one that is gone.</param>
/// <param name="At">When the thermostat reported it.</param>
public sealed record ThermostatSensorChange(ThermostatSensor? Before, ThermostatSensor? After, DateTimeOffset At)
{
    /// <summary>What changed between two states, sensor by sensor.</summary>
    internal static IEnumerable<ThermostatSensorChange> Between(
        IReadOnlyList<ThermostatSensor> before, IReadOnlyList<ThermostatSensor> after, DateTimeOffset at)
    {
        foreach (var sensor in after)
        {
            var known = before.FirstOrDefault(s => s.Id == sensor.Id);
            if (sensor != known)
                yield return new(known, sensor, at);
        }

        foreach (var gone in before.Where(b => after.All(a => a.Id != b.Id)))
            yield return new(gone, null, at);
    }
}
