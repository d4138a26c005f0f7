using System.Collections;

namespace TuyaGen.Simulation;

/// <summary>Several simulated devices that start and end together, for a demonstration or a test of many.</summary>
public sealed class SimulatedHome : IReadOnlyList<SimulatedDevice>, IAsyncDisposable
{
    private readonly List<SimulatedDevice> _devices = [];

    private SimulatedHome()
    {
    }

    /// <inheritdoc/>
    public int Count => _devices.Count;

    /// <inheritdoc/>
    public SimulatedDevice this[int index] => _devices[index];

    /// <summary>The device of an id or, where none has it, of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such device.</exception>
    public SimulatedDevice this[string idOrName] =>
        _devices.Find(d => d.Id == idOrName)
        ?? _devices.Find(d => string.Equals(d.Settings.Name, idOrName, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"There is no device '{idOrName}' in this home.");

    /// <summary>Starts devices. Either all start or none.</summary>
    /// <inheritdoc cref="SimulatedDevice.Start(SimulatedDeviceOptions)"/>
    public static SimulatedHome Start(params IEnumerable<SimulatedDeviceOptions> devices)
    {
        ArgumentNullException.ThrowIfNull(devices);
        var home = new SimulatedHome();
        try
        {
            foreach (var options in devices)
                home._devices.Add(SimulatedDevice.Start(options));
            return home;
        }
        catch
        {
            home._devices.ForEach(d => d.Dispose());
            throw;
        }
    }

    /// <summary>Starts one device of each model. Those whose model names no version take the versions in turn, so that five models show
    /// every version.</summary>
    /// <param name="models">The models.</param>
    /// <param name="common">What all devices have in common; model, name and version are each device's own.</param>
    /// <inheritdoc cref="SimulatedDevice.Start(SimulatedDeviceOptions)"/>
    public static SimulatedHome Start(IEnumerable<DeviceModel> models, SimulatedDeviceOptions? common = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        return Start(models.Select((model, index) => (common ?? new()) with
        {
            Model = model,
            Name = model.Name,
            Version = model.Link.Version ?? TuyaVersions.All[index % TuyaVersions.All.Count],
        }));
    }

    /// <inheritdoc/>
    public IEnumerator<SimulatedDevice> GetEnumerator() => _devices.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Ends all devices.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices)
            await device.DisposeAsync().ConfigureAwait(false);
    }
}
