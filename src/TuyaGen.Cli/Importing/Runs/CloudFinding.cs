using TuyaGen.Cli.Host;
using TuyaGen.Cli.Importing.Vendor;
using TuyaGen.Cli.Input;
using TuyaGen.Cloud;

namespace TuyaGen.Cli.Importing.Runs;

/// <summary>Asks the cloud what a device is: its Thing Data Model, or else its specification.</summary>
internal sealed class CloudFinding(CliHost host, DraftFlags flags)
{
    private const string Model = "the cloud's Thing Data Model";
    private const string Specification = "the cloud's specification";

    /// <summary>What the cloud says; null where no project is known.</summary>
    /// <exception cref="UsageException">The project cannot be read.</exception>
    public async Task<Finding?> FindAsync(string deviceId, CancellationToken cancellationToken)
    {
        var access = new CloudAccess(host);
        if (flags.IsOffline || access.Find(flags.Cloud) is not { AccessId.Length: > 0, AccessSecret: not null } options)
            return null;
        using var client = access.Connect(options, flags.IsVerbose);
        return await ModelAsync(client, deviceId, cancellationToken).ConfigureAwait(false) is { Device: not null } model
            ? model
            : await SpecificationAsync(client, deviceId, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Finding> ModelAsync(TuyaCloudClient client, string deviceId, CancellationToken cancellationToken)
    {
        try
        {
            var model = await client.GetThingModelAsync(deviceId, cancellationToken).ConfigureAwait(false);
            return Of(Model, CloudPoints.Of(model), null);
        }
        catch (Exception e) when (e is CloudException or FormatException)
        {
            return new(Model, 0) { Problem = e.Message };
        }
    }

    private static async Task<Finding> SpecificationAsync(TuyaCloudClient client, string deviceId, CancellationToken cancellationToken)
    {
        try
        {
            var specification = await client.GetDataPointsAsync(deviceId, cancellationToken).ConfigureAwait(false);
            return Of(Specification, CloudPoints.Of(specification), specification.Category);
        }
        catch (CloudException e)
        {
            return new(Specification, 0) { Problem = e.Message };
        }
    }

    private static Finding Of(string source, IReadOnlyList<VendorPoint> points, string? category) => points.Count == 0
        ? new(source, 0) { Problem = "It has no data points." }
        : new(source, points.Count) { Device = new(points) { Category = category } };
}
