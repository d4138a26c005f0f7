namespace TuyaGen;

/// <summary>Something that happened to a device. One of <see cref="DpsReported"/>, <see cref="ConnectionChanged"/>, <see cref="Lagged"/>.</summary>
/// <param name="At">When.</param>
public abstract record DeviceEvent(DateTimeOffset At);

/// <summary>The device reported data points.</summary>
/// <param name="At">When.</param>
/// <param name="Reported">What it reported.</param>
/// <param name="Changed">The part of it that differs from what was known.</param>
/// <param name="Status">All that is known now.</param>
/// <param name="Origin">Why it reported.</param>
/// <param name="Cid">The sub-device, or null.</param>
public sealed record DpsReported(
    DateTimeOffset At, Dps Reported, Dps Changed, DeviceStatus Status, ChangeOrigin Origin, string? Cid = null) : DeviceEvent(At);

/// <summary>The connection is in another state.</summary>
/// <param name="At">When.</param>
/// <param name="Connection">The new state.</param>
public sealed record ConnectionChanged(DateTimeOffset At, ConnectionInfo Connection) : DeviceEvent(At);

/// <summary>The listener was too slow: events were dropped before this one. The latest status is still known.</summary>
/// <param name="At">When the first was dropped.</param>
/// <param name="Missed">How many were dropped.</param>
public sealed record Lagged(DateTimeOffset At, long Missed) : DeviceEvent(At);
