using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TuyaGen;
using TuyaGen.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Tuya devices to the services.</summary>
public static class TuyaServiceCollectionExtensions
{
    private const string DefaultPath = "Tuya";

    /// <summary>Adds the hub, and devices that the code configures. Calling it again adds nothing twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    public static ITuyaBuilder AddTuya(this IServiceCollection services, Action<TuyaOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddCore(services, DefaultPath);
        if (configure is not null)
            services.Configure(configure);
        return new TuyaBuilder(services);
    }

    /// <summary>Adds the hub with the options of a section of the configuration, usually <c>Tuya</c>. Wrong settings are told when the
    /// host starts, each by its name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Changes the options that it gives.</param>
    public static ITuyaBuilder AddTuya(this IServiceCollection services, IConfiguration section, Action<TuyaOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        AddCore(services, (section as IConfigurationSection)?.Path ?? DefaultPath);
        services.Configure<TuyaOptions>(section);
        if (configure is not null)
            services.PostConfigure(configure);
        return new TuyaBuilder(services);
    }

    private static void AddCore(IServiceCollection services, string path)
    {
        services.AddOptions<TuyaOptions>().ValidateOnStart();
        services.TryAddSingleton(new TuyaConfigurationPath(path));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TuyaOptions>, TuyaOptionsValidator>());
        services.TryAddSingleton<DeviceDirectory>();
        services.TryAddSingleton(static provider => new TuyaHub(
            provider.GetRequiredService<DeviceDirectory>(), provider.GetRequiredService<TuyaContext>(), provider.GetServices<DeviceRegistration>()));
        services.TryAddSingleton<ITuyaHub>(static provider => provider.GetRequiredService<TuyaHub>());
        services.TryAddSingleton(static provider => provider.GetRequiredService<IOptions<TuyaOptions>>().Value.ToContext(
            provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>(), provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new TuyaDiscovery(provider.GetRequiredService<TuyaContext>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TuyaStartup>());
    }
}
