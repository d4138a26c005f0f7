using System.Runtime.CompilerServices;
using TuyaGen.Cloud.Diagnostics;
using TuyaGen.Cloud.Requests;
using TuyaGen.Cloud.Wire;

namespace TuyaGen.Cloud;

// Which devices there are, and their keys.
public sealed partial class TuyaCloudClient
{
    // The most that the API takes.
    private const int UserPage = 50;
    private const int DevicePageSize = 75;
    private const int IdsAtOnce = 50;

    /// <summary>All devices of the linked accounts, with their local keys, sub-devices and gateways.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<CloudDevice>> GetDevicesAsync(CancellationToken cancellationToken = default)
    {
        var book = new DeviceBook();
        string[] uids = await GetUidsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var uid in uids)
            book.Add(await GetAsync($"/v1.0/users/{uid}/devices", CloudJson.Default.DeviceDataArray, cancellationToken).ConfigureAwait(false));
        if (uids.Length == 0)
            await CollectAsync(book, cancellationToken).ConfigureAwait(false);
        await AddFactoryDataAsync(book, cancellationToken).ConfigureAwait(false);
        return book.ToArray();
    }

    /// <summary>One device.</summary>
    /// <param name="deviceId">The device id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public async Task<CloudDevice> GetDeviceAsync(string deviceId, CancellationToken cancellationToken = default) =>
        DeviceReader.Read(await GetAsync($"/v1.0/devices/{Ids.Check(deviceId)}", CloudJson.Default.DeviceData, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether a device is connected to the cloud.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async Task<bool> IsOnlineAsync(string deviceId, CancellationToken cancellationToken = default) =>
        (await GetDeviceAsync(deviceId, cancellationToken).ConfigureAwait(false)).IsOnline ?? false;

    /// <summary>The present local key of a device; null where the cloud gives none. A client can so be the
    /// <see cref="TuyaDeviceOptions.KeyProvider"/> of devices that are paired again now and then.</summary>
    /// <inheritdoc cref="GetDeviceAsync"/>
    public async ValueTask<LocalKey?> GetKeyAsync(string deviceId, CancellationToken cancellationToken = default) =>
        (await GetDeviceAsync(deviceId, cancellationToken).ConfigureAwait(false)).Key;

    /// <summary>What the factory knows of devices: network address, serial number, maker's id. The other properties are empty.</summary>
    /// <param name="deviceIds">The device ids, any number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">A text is no id.</exception>
    /// <exception cref="CloudException">The cloud refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<CloudDevice>> GetFactoryDataAsync(
        IEnumerable<string> deviceIds, CancellationToken cancellationToken = default) =>
        [.. (await GetFactoryAsync(deviceIds, cancellationToken).ConfigureAwait(false)).Select(DeviceReader.Read)];

    private async Task<string[]> GetUidsAsync(CancellationToken cancellationToken)
    {
        if (_options.Uid is { } uid)
            return [uid];
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in _options.DeviceIds)
        {
            if ((await GetDeviceAsync(id, cancellationToken).ConfigureAwait(false)).Uid is { } owner && Ids.IsId(owner))
                owners.Add(owner);
        }

        return [.. owners];
    }

    // The list of all accounts lacks keys and gateways, which the list of each account has.
    private async Task CollectAsync(DeviceBook book, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] accounts = [new("size", $"{UserPage}")];
        await foreach (var devices in PagesAsync("/v1.0/iot-01/associated-users/devices", accounts, cancellationToken).ConfigureAwait(false))
            book.Add(devices);
        foreach (var uid in book.Uids)
        {
            KeyValuePair<string, string>[] account = [new("page_size", $"{DevicePageSize}"), new("source_id", uid), new("source_type", "tuyaUser")];
            await foreach (var devices in PagesAsync("/v1.3/iot-03/devices", account, cancellationToken).ConfigureAwait(false))
                book.Add(devices);
        }
    }

    private async IAsyncEnumerable<DeviceData[]> PagesAsync(
        string path, KeyValuePair<string, string>[] query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = new Paging(path);
        string? row = null;
        while (true)
        {
            var page = await GetAsync(path, CloudJson.Default.DevicePage, cancellationToken, row is null ? query : [.. query, new("last_row_key", row)])
                .ConfigureAwait(false);
            yield return page.Items;
            if (!page.HasMore)
                yield break;
            row = pages.Next(page.LastRowKey);
        }
    }

    private async Task AddFactoryDataAsync(DeviceBook book, CancellationToken cancellationToken)
    {
        try
        {
            book.Add(await GetFactoryAsync(book.Ids.Where(Ids.IsId), cancellationToken).ConfigureAwait(false));
        }
        catch (CloudException e)
        {
            // Not every project may ask for it, and nothing but addresses and serial numbers is lost.
            Log.NoFactoryData(_log, book.Ids.Count, e.Message);
        }
    }

    private async Task<List<DeviceData>> GetFactoryAsync(IEnumerable<string> deviceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deviceIds);
        var found = new List<DeviceData>();
        foreach (var ids in deviceIds.Select(id => Ids.Check(id, nameof(deviceIds))).Distinct().Chunk(IdsAtOnce))
        {
            var query = KeyValuePair.Create("device_ids", string.Join(',', ids));
            found.AddRange(await GetAsync("/v1.0/devices/factory-infos", CloudJson.Default.DeviceDataArray, cancellationToken, query).ConfigureAwait(false));
        }

        return found;
    }
}
