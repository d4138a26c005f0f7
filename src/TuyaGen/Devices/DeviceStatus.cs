namespace TuyaGen;

/// <summary>What a device has reported so far, and when.</summary>
/// <param name="Dps">All data points, the latest value of each.</param>
/// <param name="At">The time of the last report.</param>
public sealed record DeviceStatus(Dps Dps, DateTimeOffset At)
{
    /// <summary>Nothing reported yet.</summary>
    public static DeviceStatus Nothing { get; } = new(Dps.Empty, DateTimeOffset.MinValue);

    /// <summary>The time since the last report.</summary>
    /// <param name="now">The present time, for instance of the context's clock.</param>
    public TimeSpan Age(DateTimeOffset now) => now - At;

    /// <summary>The raw data points as JSON.</summary>
    public override string ToString() => Dps.ToJson();
}
