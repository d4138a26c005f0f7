namespace TuyaGen.Protocol;

/// <summary>Whom a request is about, and how that one wants to be spoken to.</summary>
/// <param name="DeviceId">The device, or the sub-device.</param>
/// <param name="GatewayId">The owner of the connection.</param>
/// <param name="Cid">The sub-device's address, or null.</param>
internal readonly record struct RequestSubject(string DeviceId, string GatewayId, string? Cid);
