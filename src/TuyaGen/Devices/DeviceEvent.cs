namespace TuyaGen;

/// <summary>Something that happened to a device. One of <see cref="DpsReported"/>, <see cref="ConnectionChanged"/> and <see cref="Lagged"/>;
/// of a sub-device also <see cref="PresenceChanged"/>; of a gateway also <see cref="UnclaimedReported"/> and
/// <see cref="SubDevicesReported"/>; in the stream of a hub also <see cref="DeviceAdded"/> and <see cref="DeviceRemoved"/>.</summary>
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

/// <summary>A sub-device has come or gone.</summary>
/// <param name="At">When.</param>
/// <param name="Cid">The sub-device.</param>
/// <param name="Presence">Whether it is there now, and how that is known.</param>
public sealed record PresenceChanged(DateTimeOffset At, string Cid, SubDevicePresence Presence) : DeviceEvent(At);

/// <summary>A gateway passed on a report of a sub-device that the program has no object for.</summary>
/// <param name="At">When.</param>
/// <param name="Cid">The sub-device. With <see cref="TuyaDevice.Child(string, string?, string?)"/> it becomes a device.</param>
/// <param name="Reported">What it reported.</param>
/// <param name="ProductId">Its product id, where the report names it.</param>
/// <param name="Raw">The message as it came, decrypted.</param>
public sealed record UnclaimedReported(
    DateTimeOffset At, string Cid, Dps Reported, string? ProductId, ReadOnlyMemory<byte> Raw) : DeviceEvent(At);

/// <summary>A gateway listed its sub-devices otherwise than before. A list may come in several pieces.</summary>
/// <param name="At">When.</param>
/// <param name="List">The piece, as the gateway sent it.</param>
public sealed record SubDevicesReported(DateTimeOffset At, SubDeviceReport List) : DeviceEvent(At);

/// <summary>The device is in the hub from now on. In the hub's stream this is the first that is heard of it.</summary>
/// <param name="At">When.</param>
/// <param name="Connection">Its connection at that moment; every later change follows as a <see cref="ConnectionChanged"/>.</param>
public sealed record DeviceAdded(DateTimeOffset At, ConnectionInfo Connection) : DeviceEvent(At);

/// <summary>The device was taken out of the hub. In the hub's stream this is the last that is heard of it.</summary>
/// <param name="At">When.</param>
public sealed record DeviceRemoved(DateTimeOffset At) : DeviceEvent(At);
