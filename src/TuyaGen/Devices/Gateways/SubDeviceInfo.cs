namespace TuyaGen;

/// <summary>A sub-device that a gateway was heard to have, or that the program has made an object for.</summary>
/// <param name="Cid">Its address behind the gateway.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="IsClaimed">Whether the program has an object for it; <see cref="TuyaDevice.Child(string, string?, string?)"/> makes
/// one.</param>
/// <param name="Reported">What it has reported: all that is known of a claimed one, the last report of another.</param>
/// <param name="ProductId">Its product id, where it was given or a report named it.</param>
public sealed record SubDeviceInfo(string Cid, SubDevicePresence Presence, bool IsClaimed, Dps Reported, string? ProductId);
