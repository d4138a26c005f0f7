using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>A clock whose hands somebody moves, while its time stamps go on evenly.</summary>
internal sealed class JumpingTime(ManualTime even) : TimeProvider
{
    /// <summary>How wrong the hands are.</summary>
    public TimeSpan Offset { get; set; }

    public override long TimestampFrequency => even.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => even.GetUtcNow() + Offset;

    public override long GetTimestamp() => even.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        even.CreateTimer(callback, state, dueTime, period);
}
