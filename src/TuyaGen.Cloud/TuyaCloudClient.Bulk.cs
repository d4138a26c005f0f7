namespace TuyaGen.Cloud;

// Calls for many devices.
public sealed partial class TuyaCloudClient
{
    /// <summary>Makes a call for each of many devices, several at a time (<see cref="TuyaCloudOptions.MaxConcurrency"/>). What fails for one device
    /// fails for it only. The results come in the order of the devices.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="deviceIds">The device ids.</param>
    /// <param name="call">The call: <c>(id, token) => cloud.GetStatusAsync(id, token)</c>.</param>
    /// <param name="cancellationToken">Ends the whole.</param>
    public async Task<IReadOnlyList<DeviceResult<string, T>>> ForEachAsync<T>(
        IEnumerable<string> deviceIds, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deviceIds);
        ArgumentNullException.ThrowIfNull(call);
        string[] ids = [.. deviceIds];
        var results = new DeviceResult<string, T>[ids.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = _options.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ids.Length, options, async (i, token) => results[i] = await CallAsync(ids[i], token).ConfigureAwait(false))
            .ConfigureAwait(false);
        return results;

        async Task<DeviceResult<string, T>> CallAsync(string id, CancellationToken token)
        {
            try
            {
                return new(id, await call(id, token).ConfigureAwait(false));
            }
            catch (Exception e) when (e is not OutOfMemoryException && !token.IsCancellationRequested)
            {
                return new(id, default, e);
            }
        }
    }
}
