namespace TuyaGen.Transport;

/// <summary>Limits how many devices are dialled and negotiated with at once, so that a large home does not storm its own network.</summary>
internal sealed class DialGate(int limit) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limit);

    public Task EnterAsync(CancellationToken cancellationToken) => _free.WaitAsync(cancellationToken);

    public void Leave() => _free.Release();

    public void Dispose() => _free.Dispose();
}
