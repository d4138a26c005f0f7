using System.Runtime.CompilerServices;

namespace TuyaGen;

// Remote sensors, which are spread over five lists.
public partial class ThermostatDevice
{
    private static readonly string[] SensorLists =
    [
        nameof(ThermostatState.Sensors1), nameof(ThermostatState.Sensors2), nameof(ThermostatState.Sensors3),
        nameof(ThermostatState.Sensors4), nameof(ThermostatState.Sensors5),
    ];

    /// <summary>Changes a remote sensor: its name, whether it is used, in which parts of a day it counts. What is changed at the same
    /// time, of it or of its neighbours, survives.</summary>
    /// <param name="nameOrId">Its name, or its number in hexadecimal digits.</param>
    /// <param name="change">Gives the new value for the present one; it must do nothing else.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedByDeviceException">The thermostat has no such sensor; the message names those that it has.</exception>
    /// <exception cref="ValueOutOfRangeException">A value does not fit, such as a name of more than 30 bytes.</exception>
    public async Task<WriteResult> UpdateSensorAsync(
        string nameOrId, Func<ThermostatSensor, ThermostatSensor> change,
        WriteLevel level = WriteLevel.Default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrId);
        ArgumentNullException.ThrowIfNull(change);
        using var writer = await BeginPatchAsync(cancellationToken).ConfigureAwait(false);
        var latest = writer.Variant.In(writer.Latest);
        foreach (var name in SensorLists)
        {
            var property = Model.IndexOf(name);
            if (latest.Object<ThermostatSensors>(property) is not { } list || IndexOf(list, nameOrId) is not (>= 0 and var index))
                continue;
            writer.Patch<ThermostatSensors>(
                property, name, known => known with { Sensors = known.Sensors.With(index, change(known.Sensors[index])) });
            return await EndWriteAsync(writer, onlyChanged: false, level, cancellationToken).ConfigureAwait(false);
        }

        throw NoSensor(nameOrId, SensorLists.SelectMany(n => latest.Object<ThermostatSensors>(Model.IndexOf(n))?.Sensors ?? []));
    }

    /// <summary>The remote sensors that come, change or go from now on. A sensor that is not known when the listening begins comes with
    /// the first report.</summary>
    /// <param name="cancellationToken">Ends the listening.</param>
    public IAsyncEnumerable<ThermostatSensorChange> WatchSensorsAsync(CancellationToken cancellationToken = default)
    {
        // What is known is looked at before the listening begins: a report between the two is then in the first change.
        var known = LastState?.Sensors ?? [];
        return SensorChangesAsync(WatchAsync(cancellationToken), known, cancellationToken);
    }

    private static async IAsyncEnumerable<ThermostatSensorChange> SensorChangesAsync(
        IAsyncEnumerable<StateChange<ThermostatState>> changes, IReadOnlyList<ThermostatSensor> known,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var sensors = change.State.Sensors;
            foreach (var one in ThermostatSensorChange.Between(known, sensors, change.At))
                yield return one;
            known = sensors;
        }
    }

    private static int IndexOf(ThermostatSensors list, string nameOrId)
    {
        for (var i = 0; i < list.Sensors.Count; i++)
        {
            if (list.Sensors[i].IsCalled(nameOrId))
                return i;
        }

        return -1;
    }

    private NotSupportedByDeviceException NoSensor(string nameOrId, IEnumerable<ThermostatSensor> sensors)
    {
        var known = string.Join(", ", sensors.Select(s => $"{s.Name} ({s.HexId})"));
        return new($"{this} has no sensor '{nameOrId}'. " + (known.Length > 0 ? $"It has {known}." : "It has reported none."));
    }
}
