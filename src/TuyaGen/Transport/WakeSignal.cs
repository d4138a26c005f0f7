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

    /// <summary>Sleeps until it is woken, or until a time stamp; null for ever.</summary>
    public async Task SleepAsync(long? until)
    {
        var sleeper = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_isSet)
                sleeper.TrySetResult();
            _sleeper = sleeper;
        }

        using (WakeAt(until, sleeper))
            await sleeper.Task.ConfigureAwait(false);
        lock (_gate)
        {
            _sleeper = null;
            _isSet = false;
        }
    }

    private ITimer? WakeAt(long? until, TaskCompletionSource sleeper)
    {
        if (until is not { } end)
            return null;
        var left = time.GetElapsedTime(time.GetTimestamp(), end);
        var timer = left > TimeSpan.Zero
            ? time.CreateTimer(static s => ((TaskCompletionSource)s!).TrySetResult(), sleeper, left, Timeout.InfiniteTimeSpan)
            : null;

        // The time may have come between the look at the clock and the setting of the timer.
        if (time.GetTimestamp() >= end)
            sleeper.TrySetResult();
        return timer;
    }
}
