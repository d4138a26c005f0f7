namespace TuyaGen.Discovery;

/// <summary>
/// How often devices that are missed are asked for: after 6 s (the pace of a scan), then twice as long up to ten minutes while the same
/// ones are missed.
/// </summary>
internal sealed class ProbeCoolDown(TimeProvider time)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(6);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private TimeSpan _wait = Shortest;
    private long? _last;

    /// <summary>Whether it is time; if so, it counts as done.</summary>
    /// <param name="isNew">Whether somebody is missed only since now, who is not to wait for long.</param>
    /// <param name="next">When it is time again.</param>
    public bool TryTake(bool isNew, out long next)
    {
        lock (_gate)
        {
            if (isNew)
                _wait = Shortest;
            var now = time.GetTimestamp();
            var isTime = _last is not { } last || time.GetElapsedTime(last, now) >= _wait;
            if (isTime)
            {
                _wait = _last is null || isNew ? Shortest : TimeSpan.FromTicks(Math.Min(_wait.Ticks * 2, Longest.Ticks));
                _last = now;
            }

            next = _last!.Value + (long)Math.Ceiling(_wait.TotalSeconds * time.TimestampFrequency);
            return isTime;
        }
    }
}
