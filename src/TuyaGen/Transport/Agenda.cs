namespace TuyaGen.Transport;

/// <summary>
/// The one timer of a device. It is set for the earliest thing due and never moved for a later one: most deadlines are met, and moving
/// a timer at each request would cost more than an idle ring now and then.
/// </summary>
internal sealed class Agenda : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action _ring;
    private readonly ITimer _timer;
    private long _due = long.MaxValue;

    public Agenda(TimeProvider time, Action ring)
    {
        _time = time;
        _ring = ring;
        _timer = time.CreateTimer(static agenda => ((Agenda)agenda!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void NoLaterThan(long timestamp)
    {
        if (timestamp >= Volatile.Read(ref _due))
            return;
        Volatile.Write(ref _due, timestamp);
        var left = _time.GetElapsedTime(_time.GetTimestamp(), timestamp);
        _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        Volatile.Write(ref _due, long.MaxValue);
        _ring();
    }
}
