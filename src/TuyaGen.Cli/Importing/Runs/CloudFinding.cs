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
        try
        {
            return await AskAsync(client, deviceId, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            // What a device is called behind its gateway need not be an id of the cloud.
            return new(Model, 0) { Problem = UsageException.Of(e).Message };
        }
    }

    private static async Task<Finding> AskAsync(TuyaCloudClient client, string deviceId, CancellationToken cancellationToken)
    {
        var found = await ModelAsync(client, deviceId, cancellationToken).ConfigureAwait(false);
        if (found.Device is null)
            found = await SpecificationAsync(client, deviceId, cancellationToken).ConfigureAwait(false);
        return found.Device is null ? found : found with { Device = await NamedAsync(client, deviceId, found.Device, cancellationToken).ConfigureAwait(false) };
    }

    private static async Task<VendorDevice> NamedAsync(TuyaCloudClient client, string deviceId, VendorDevice device, CancellationToken cancellationToken)
    {
        try
        {
            var known = await client.GetDeviceAsync(deviceId, cancellationToken).ConfigureAwait(false);
            return device with
            {
                Labels = [.. new[] { known.ProductName, known.Model }.OfType<string>().Where(l => l.Length > 0)],
                Category = device.Category ?? known.Category,
                Products = known.ProductId is { Length: > 0 } product ? [new(product) { Name = known.ProductName, Model = known.Model }] : [],
            };
        }
        catch (CloudException)
        {
            // Its name is not worth a failure.
            return device;
        }
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
