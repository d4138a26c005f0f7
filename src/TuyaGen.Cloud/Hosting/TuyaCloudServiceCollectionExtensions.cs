using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TuyaGen.Cloud;
using TuyaGen.Cloud.Hosting;
using TuyaGen.Cloud.Requests;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the client of Tuya's cloud to the services.</summary>
public static class TuyaCloudServiceCollectionExtensions
{
    private const string DefaultPath = "TuyaCloud";

    /// <summary>Adds <see cref="TuyaCloudClient"/> as a singleton over <see cref="IHttpClientFactory"/>, with options that the code sets. What is
    /// returned configures its connections.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    public static IHttpClientBuilder AddTuyaCloud(this IServiceCollection services, Action<TuyaCloudOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
            services.Configure(configure);
        return AddCore(services, DefaultPath);
    }

    /// <summary>Adds <see cref="TuyaCloudClient"/> as a singleton over <see cref="IHttpClientFactory"/>, with the options of a section of the
    /// configuration. The secret belongs into user secrets or the environment. Wrong settings are told when the host starts, each by its
    /// name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, usually <c>TuyaCloud</c>.</param>
    /// <param name="configure">Changes the options that it gives.</param>
    public static IHttpClientBuilder AddTuyaCloud(
        this IServiceCollection services, IConfiguration section, Action<TuyaCloudOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        var path = (section as IConfigurationSection)?.Path ?? DefaultPath;
        services.AddSingleton<IConfigureOptions<TuyaCloudOptions>>(new CloudSettings(section, path));
        if (configure is not null)
            services.PostConfigure(configure);
        return AddCore(services, path);
    }

    private static IHttpClientBuilder AddCore(IServiceCollection services, string path)
    {
        services.AddOptions<TuyaCloudOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TuyaCloudOptions>>(new TuyaCloudOptionsValidator(path)));
        services.TryAddSingleton(static provider => new TuyaCloudClient(
            provider.GetRequiredService<IOptions<TuyaCloudOptions>>().Value,
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TuyaCloudClient)),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        return services.AddHttpClient(nameof(TuyaCloudClient), Connections.Limit)
            .ConfigurePrimaryHttpMessageHandler(Connections.CreateHandler)
            .RedactLoggedHeaders(static _ => true);
    }
}
