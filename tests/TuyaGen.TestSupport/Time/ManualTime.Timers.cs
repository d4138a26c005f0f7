namespace TuyaGen.TestSupport;

// The timers that are set, under one lock. Callbacks run outside it.
public sealed partial class ManualTime
{
    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        TaskCompletionSource changed;
        lock (_state)
        {
            if (timer.IsDisposed)
                return false;
            _armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            timer.Due = _now + dueTime;
            timer.Period = period;
            timer.Order = ++_armings;
            _armed.Add(timer);
            (changed, _changed) = (_changed, NewSource());
        }

        changed.SetResult();
        return true;
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_state)
        {
            timer.IsDisposed = true;
            _armed.Remove(timer);
        }
    }

    private void MoveTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer)
            timer.Fire();
    }

    // The last look and the last move are one step: a timer that is set between them would be due and yet not fire.

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_state)
        {
            if (_armed.Min is not { } timer || timer.Due > target)
            {
                _now = target > _now ? target : _now;
                return null;
            }

            _now = timer.Due > _now ? timer.Due : _now;
            _armed.Remove(timer);
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Due += timer.Period;
                timer.Order = ++_armings;
                _armed.Add(timer);
            }

            return timer;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
