namespace TuyaGen;

/// <summary>Something that happened to a device. One of <see cref="DpsReported"/>, <see cref="ConnectionChanged"/>,
/// <see cref="Lagged"/>, and, in the stream of a hub only, <see cref="DeviceAdded"/> and <see cref="DeviceRemoved"/>.</summary>
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

/// <summary>The device is in the hub from now on. In the hub's stream this is the first that is heard of it.</summary>
/// <param name="At">When.</param>
/// <param name="Connection">Its connection at that moment; every later change follows as a <see cref="ConnectionChanged"/>.</param>
public sealed record DeviceAdded(DateTimeOffset At, ConnectionInfo Connection) : DeviceEvent(At);

/// <summary>The device was taken out of the hub. In the hub's stream this is the last that is heard of it.</summary>
/// <param name="At">When.</param>
public sealed record DeviceRemoved(DateTimeOffset At) : DeviceEvent(At);
