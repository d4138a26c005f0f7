namespace TuyaGen;

/// <summary>Something that happened to one of the devices of a hub.</summary>
/// <param name="Device">The device; null where the listener itself was too slow (<see cref="Lagged"/>).</param>
/// <param name="Event">What happened: what <see cref="TuyaDevice.WatchEventsAsync"/> of the device tells, or <see cref="DeviceAdded"/> or
/// <see cref="DeviceRemoved"/>.</param>
public sealed record HubEvent(TuyaDevice? Device, DeviceEvent Event);
