using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Sessions;

/// <summary>Fetches devices, keys and data points, from the data centre that was named or, where that proves wrong, from any.</summary>
/// <param name="host">What commands work with.</param>
/// <param name="isVerbose">Whether the log is written.</param>
/// <param name="hasMapping">Whether the data points of a device are known already, so that no call is spent on them.</param>
internal sealed class CloudFetch(CliHost host, bool isVerbose, Func<CloudDevice, bool> hasMapping)
{
    private readonly CloudAccess _access = new(host);

    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    /// <exception cref="TuyaException">It knows no devices.</exception>
    /// <exception cref="UsageException">The project cannot be used, for instance because an id is none.</exception>
    public async Task<CloudHarvest> RunAsync(TuyaCloudOptions project, CancellationToken cancellationToken)
    {
        CloudHarvest? harvest;
        try
        {
            harvest = await FetchAsync(project, cancellationToken).ConfigureAwait(false)
                ?? await FetchAnywhereAsync(project, cancellationToken).ConfigureAwait(false);
        }
        catch (CloudException e) when (MayBeElsewhere(e))
        {
            harvest = await FetchAnywhereAsync(project, cancellationToken).ConfigureAwait(false);
            if (harvest is null)
                throw;
        }

        return harvest ?? throw new TuyaException(
            "The cloud project works, but lists no devices. Link the account of the phone app to it: platform.tuya.com, Cloud, the project, Devices, "
            + "Link App Account; or name one of your devices with --device.");
    }

    private static bool MayBeElsewhere(CloudException error) => error is CloudDataCentreException or CloudCredentialsException or CloudPermissionException;

    private async Task<CloudHarvest?> FetchAsync(TuyaCloudOptions project, CancellationToken cancellationToken)
    {
        using var client = _access.Connect(project, isVerbose);
        var devices = await client.GetDevicesAsync(cancellationToken).ConfigureAwait(false);
        if (devices.Count == 0)
            return null;
        var wanted = devices.Where(d => !hasMapping(d)).ToArray();
        var mappings = await client.GetMappingsAsync(wanted, cancellationToken).ConfigureAwait(false);
        return new(devices)
        {
            Mappings = mappings,
            MissingMappings = wanted.Select(d => d.ProductId ?? d.Id).Distinct().Count(p => !mappings.ContainsKey(p)),
            Region = await client.FindRegionAsync(cancellationToken).ConfigureAwait(false),
            Project = project,
        };
    }

    // What the first data centre said is more to the point than what all others say.
    private async Task<CloudHarvest?> FetchAnywhereAsync(TuyaCloudOptions project, CancellationToken cancellationToken)
    {
        if (project.Region is null)
            return null;
        var anywhere = new TuyaCloudOptions { AccessId = project.AccessId, AccessSecret = project.AccessSecret };
        foreach (var id in project.DeviceIds)
            anywhere.DeviceIds.Add(id);
        try
        {
            var harvest = await FetchAsync(anywhere, cancellationToken).ConfigureAwait(false);
            return harvest is null ? null : harvest with { WrongRegion = project.Region };
        }
        catch (CloudException e) when (MayBeElsewhere(e))
        {
            return null;
        }
    }
}
