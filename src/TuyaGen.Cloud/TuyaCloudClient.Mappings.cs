using System.Collections.Concurrent;

namespace TuyaGen.Cloud;

// Data points by number, once for each product.
public sealed partial class TuyaCloudClient
{
    private const int NoSuchDescription = 2009;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, CloudPoint>> _mappings = new(StringComparer.Ordinal);

    /// <summary>The data points of a device by number, or by code where the cloud does not know the number. Fetched once for each product;
    /// empty where the cloud does not describe it.</summary>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public async Task<IReadOnlyDictionary<string, CloudPoint>> GetMappingAsync(CloudDevice device, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var product = device.ProductId ?? device.Id;
        if (_mappings.TryGetValue(product, out var known))
            return known;
        return _mappings[product] = await FetchMappingAsync(device.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The mappings of many devices, by product id; by device id for devices without one. Each product is asked for once, several at a
    /// time; those that fail are left out.</summary>
    /// <param name="devices">The devices.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, CloudPoint>>> GetMappingsAsync(
        IEnumerable<CloudDevice> devices, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(devices);
        var byProduct = devices.DistinctBy(d => d.ProductId ?? d.Id).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var results = await ForEachAsync(byProduct.Keys, (id, token) => GetMappingAsync(byProduct[id], token), cancellationToken).ConfigureAwait(false);
        return results.Where(r => r.IsSuccess)
            .ToDictionary(r => byProduct[r.Device].ProductId ?? r.Device, r => r.Value!, StringComparer.Ordinal);
    }

    /// <summary>Takes over mappings that were fetched before, so that they are not fetched again.</summary>
    /// <param name="mappings">The mappings by product id.</param>
    public void UseMappings(IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, CloudPoint>>> mappings)
    {
        ArgumentNullException.ThrowIfNull(mappings);
        foreach (var (product, mapping) in mappings)
            _mappings[product] = mapping;
    }

    private async Task<IReadOnlyDictionary<string, CloudPoint>> FetchMappingAsync(string deviceId, CancellationToken cancellationToken)
    {
        try
        {
            return (await GetDataPointsAsync(deviceId, cancellationToken).ConfigureAwait(false)).ToMapping();
        }
        catch (CloudException e) when (e.CloudCode == NoSuchDescription)
        {
            return new Dictionary<string, CloudPoint>();
        }
    }
}
