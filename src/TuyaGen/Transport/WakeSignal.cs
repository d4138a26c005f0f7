namespace TuyaGen.Transport;

/// <summary>Lets one sleeper be woken before its time. A call while nobody sleeps wakes the next sleep at once.</summary>
internal sealed class WakeSignal(TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _sleeper;
    private bool _isSet;

    public void Set()
    {
        TaskCompletionSource? sleeper;
        lock (_gate)
        {
            _isSet = true;
            sleeper = _sleeper;
        }

        sleeper?.TrySetResult();
    }

    /// <summary>Sleeps until it is woken, or for a time; null for ever.</summary>
    public async Task SleepAsync(TimeSpan? duration)
    {
        var sleeper = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_isSet)
                sleeper.TrySetResult();
            _sleeper = sleeper;
        }

        using (duration is { } limit ? time.CreateTimer(static s => ((TaskCompletionSource)s!).TrySetResult(), sleeper, limit, Timeout.InfiniteTimeSpan) : null)
            await sleeper.Task.ConfigureAwait(false);
        lock (_gate)
        {
            _sleeper = null;
            _isSet = false;
        }
    }
}
