namespace TuyaGen.TestSupport;

/// <summary>
/// A clock that a test moves. Timers fire on the thread that moves it, in the order in which they are due; at its time, each sees
/// exactly that time. A timer that is due at once fires with the next move, which may be one by nothing.
/// </summary>
public sealed partial class ManualTime : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly Lock _state = new();
    private readonly SortedSet<ManualTimer> _armed = new(ManualTimer.Earlier);
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _armings;
    private TaskCompletionSource _changed = NewSource();

    /// <summary>A clock that stands at noon of the first of January 2026, UTC.</summary>
    public ManualTime()
        : this(new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that stands at a time.</summary>
    public ManualTime(DateTimeOffset start) => _start = _now = start.ToUniversalTime();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers are set.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_state)
                return _armed.Count;
        }
    }

    /// <summary>How long until the next timer is due; null when none is set.</summary>
    public TimeSpan? NextTimer
    {
        get
        {
            lock (_state)
                return _armed.Min is { } timer ? timer.Due - _now : null;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_state)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what becomes due on the way, timers that are set on the way included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: a clock does not go back.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (_moving)
            MoveTo(GetUtcNow() + time);
    }

    /// <summary>Moves the clock to the next timer and fires it, and all others that are due then.</summary>
    /// <returns>How far the clock moved; null, when no timer is set, not at all.</returns>
    public TimeSpan? AdvanceToNextTimer()
    {
        lock (_moving)
        {
            var time = NextTimer;
            if (time is { } known)
                MoveTo(GetUtcNow() + known);
            return time;
        }
    }

    /// <summary>Waits until the code under test has set a timer, and moves the clock to it.</summary>
    /// <returns>How far the clock moved.</returns>
    /// <exception cref="TimeoutException">No timer was set.</exception>
    public async Task<TimeSpan> AdvanceToNextTimerAsync()
    {
        while (true)
        {
            await WaitForTimersAsync(1).ConfigureAwait(false);
            if (AdvanceToNextTimer() is { } time)
                return time;
        }
    }

    /// <summary>Waits until at least so many timers are set.</summary>
    /// <exception cref="TimeoutException">They were not.</exception>
    public async Task WaitForTimersAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_state)
            {
                if (_armed.Count >= count)
                    return;
                changed = _changed.Task;
            }

            await Deadline.WithinAsync(changed, () => $"{count} timers should have been set, but {ArmedTimers} were.")
                .ConfigureAwait(false);
        }
    }
}
