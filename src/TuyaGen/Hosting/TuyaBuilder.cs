using Microsoft.Extensions.DependencyInjection;

namespace TuyaGen.Hosting;

/// <summary>The builder behind <c>AddTuya</c>.</summary>
internal sealed class TuyaBuilder(IServiceCollection services) : ITuyaBuilder
{
    public IServiceCollection Services => services;

    public ITuyaBuilder AddDevice<TDevice>(string name, Action<TuyaDeviceOptionsEntry>? configure = null)
        where TDevice : TuyaDevice, ITypedDevice<TDevice> =>
        Add<TDevice>(name, static (settings, context) => TDevice.Create(settings, context), configure);

    public ITuyaBuilder AddDevice(string name, Action<TuyaDeviceOptionsEntry>? configure = null) =>
        Add<TuyaDevice>(name, static (settings, context) => new TuyaDevice(settings, context), configure);

    private TuyaBuilder Add<TDevice>(
        string name, Func<DeviceSettings, TuyaContext, TuyaDevice> create, Action<TuyaDeviceOptionsEntry>? configure)
        where TDevice : TuyaDevice
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (services.Any(s => s.ImplementationInstance is DeviceRegistration known && known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"A device named '{name}' is registered already; give each device a name of its own.", nameof(name));
        services.AddSingleton(new DeviceRegistration(name, typeof(TDevice), create));
        services.AddKeyedSingleton(name, static (provider, key) => provider.GetRequiredService<TuyaHub>().Get<TDevice>((string)key!));
        services.Configure<TuyaOptions>(options =>
        {
            if (!options.Devices.TryGetValue(name, out var entry))
                options.Devices[name] = entry = new();
            configure?.Invoke(entry);
        });
        return this;
    }
}
