namespace TuyaGen.Transport;

// A key that the device refuses is asked for again, where there is somebody to ask.
internal sealed partial class DeviceActor
{
    private readonly CancellationTokenSource _closing = new();
    private long? _keyAskedAt;

    // Once per refusal, and no oftener than a refused key is tried: a provider that has no better key, or always another wrong one, is
    // left in peace, and so is the device.
    private async Task<bool> TryFreshKeyAsync()
    {
        if (_options.KeyProvider is not { } provider || (_keyAskedAt is { } asked && _time.GetElapsedTime(asked) < Backoff.AfterWrongKey))
            return false;
        _keyAskedAt = _time.GetTimestamp();
        var refused = _key;
        try
        {
            var key = await provider.GetKeyAsync(Id, _closing.Token).AsTask().WaitAsync(_closing.Token).ConfigureAwait(false);
            lock (_gate)
            {
                // A key that the user gave meanwhile goes before the provider's.
                if (_key.Equals(refused))
                    _key = key ?? refused;
                if (_key.Equals(refused))
                    return false;
                Requeue();
            }

            return true;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.KeyProviderFailed(_log, e, Id);
            return false;
        }
    }
}
