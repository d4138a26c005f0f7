namespace TuyaGen.Cloud.Requests;

/// <summary>Work that is done once for all who want its result at the same time. A caller who gives up leaves it running for the others.</summary>
internal sealed class SingleFlight<T>(Func<Task<T>> work)
{
    private readonly Lock _gate = new();
    private Task<T>? _running;

    public Task<T> RunAsync(CancellationToken cancellationToken)
    {
        Task<T> running;
        lock (_gate)
            running = _running is { IsCompleted: false } ? _running : _running = work();
        return running.WaitAsync(cancellationToken);
    }
}
