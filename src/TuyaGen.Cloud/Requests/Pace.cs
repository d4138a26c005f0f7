namespace TuyaGen.Cloud.Requests;

/// <summary>The rest that the cloud asked for: all callers keep it, not only the one who was told.</summary>
internal sealed class Pace(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _restUntil;

    public void Rest(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        lock (_gate)
            _restUntil = until > _restUntil ? until : _restUntil;
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
            wait = _restUntil - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }
}
