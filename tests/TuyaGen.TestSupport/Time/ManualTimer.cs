namespace TuyaGen.TestSupport;

/// <summary>A timer of a <see cref="ManualTime"/>, which alone touches its fields, under its lock.</summary>
internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>Puts timers into the order in which they fire.</summary>
    public static Comparer<ManualTimer> Earlier { get; } =
        Comparer<ManualTimer>.Create((a, b) => (a.Due, a.Order).CompareTo((b.Due, b.Order)));

    public DateTimeOffset Due { get; set; }

    /// <summary>Which of two timers that are due at one time was set first; 0 for one that never was.</summary>
    public long Order { get; set; }

    public TimeSpan Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        return time.Arm(this, dueTime, period);
    }

    public void Fire()
    {
        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, _ => callback(state), null);
    }

    public void Dispose() => time.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, time, "A timer waits for zero or more, or for ever (Timeout.InfiniteTimeSpan).");
    }
}
