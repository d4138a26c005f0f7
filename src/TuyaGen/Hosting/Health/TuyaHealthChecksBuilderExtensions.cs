using Microsoft.Extensions.Diagnostics.HealthChecks;
using TuyaGen;
using TuyaGen.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of Tuya devices to the health checks.</summary>
public static class TuyaHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of the hub's devices; <c>services.AddTuya()</c> gives the hub. It looks at the connections and sends nothing.</summary>
    /// <remarks>
    /// Healthy: every device is connected, on its first attempt, or not wanted to be connected (closed by the program, or not persistent).
    /// Degraded: some devices are connected and some are not. Unhealthy, or what <paramref name="failureStatus"/> says: of the devices none
    /// is connected and at least one has failed. The description names those that are not connected, each with the reason and what to do;
    /// the data has them by device id.
    /// </remarks>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status when no device is connected; null for unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    public static IHealthChecksBuilder AddTuya(
        this IHealthChecksBuilder builder, string name = "tuya", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return builder.Add(new(name, static provider => new TuyaHealthCheck(HubOf(provider)), failureStatus, tags));
    }

    private static ITuyaHub HubOf(IServiceProvider provider) => provider.GetService<ITuyaHub>()
        ?? throw new InvalidOperationException("The health check of the Tuya devices has no hub to look at; call services.AddTuya(), too.");
}
