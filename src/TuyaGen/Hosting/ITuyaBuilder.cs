using Microsoft.Extensions.DependencyInjection;

namespace TuyaGen;

/// <summary>Adds devices to the services. Comes from <c>services.AddTuya()</c>.</summary>
public interface ITuyaBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>Registers a device under its name, as a keyed singleton and in the hub; the name stands in the configuration below
    /// <c>Devices</c>, or in the devices file.</summary>
    /// <typeparam name="TDevice">The class of the device.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="configure">Changes what the configuration says of it.</param>
    ITuyaBuilder AddDevice<TDevice>(string name, Action<TuyaDeviceOptionsEntry>? configure = null)
        where TDevice : TuyaDevice, ITypedDevice<TDevice>;

    /// <summary>Registers a device that is known by the numbers of its data points only.</summary>
    /// <param name="name">The name.</param>
    /// <param name="configure">Changes what the configuration says of it.</param>
    ITuyaBuilder AddDevice(string name, Action<TuyaDeviceOptionsEntry>? configure = null);
}
