namespace TuyaGen.Hosting;

/// <summary>Calls many devices side by side and keeps what became of each apart from the others.</summary>
internal sealed class BulkCall<TDevice, T>(
    IReadOnlyList<TDevice> devices, Func<TDevice, CancellationToken, Task<T>> operation, BulkOptions options, CancellationToken cancellationToken)
    where TDevice : class
{
    private readonly DeviceResult<TDevice, T>[] _results = new DeviceResult<TDevice, T>[devices.Count];
    private int _last = -1;

    // Lanes that take the next device each. No thread is needed for one, so a caller may block every thread of the pool.
    public async Task<DeviceResult<TDevice, T>[]> RunAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(devices.Count, options.MaxConcurrency)).Select(_ => RunLaneAsync())).ConfigureAwait(false);
        return _results;
    }

    private async Task RunLaneAsync()
    {
        for (var i = Interlocked.Increment(ref _last); i < devices.Count; i = Interlocked.Increment(ref _last))
            _results[i] = await CallAsync(devices[i]).ConfigureAwait(false);
    }

    private async Task<DeviceResult<TDevice, T>> CallAsync(TDevice device)
    {
        using var limit = LimitOf(device);
        using var either = limit is null ? null : CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var token = either?.Token ?? cancellationToken;
        try
        {
            // An operation that does not look at its token is waited for no longer all the same.
            return new(device, await operation(device, token).WaitAsync(token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit?.IsCancellationRequested == true)
        {
            return new(device, default, TooLong(device));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new(device, default, e);
        }
    }

    private CancellationTokenSource? LimitOf(TDevice device) =>
        options.Timeout is { } timeout ? new(timeout, Of(device).Context.Time) : null;

    private DeviceTimeoutException TooLong(TDevice device) => new(
        Of(device).Id,
        $"{device} was not done within {options.Timeout!.Value.TotalSeconds:0.###} s, which is what the call to many devices allowed each. It is "
        + $"{Of(device).Connection}. Raise {nameof(BulkOptions)}.{nameof(BulkOptions.Timeout)}, or see why the device is slow.");

    private static TuyaDevice Of(TDevice device) => (TuyaDevice)(object)device;
}
