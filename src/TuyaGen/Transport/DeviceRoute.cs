namespace TuyaGen.Transport;

/// <summary>Whom a request is for: the device itself, or a sub-device behind it.</summary>
internal sealed record DeviceRoute(string DeviceId, string GatewayId, string? Cid)
{
    public static DeviceRoute To(string deviceId) => new(deviceId, deviceId, null);

    public static DeviceRoute ToChild(string gatewayId, string deviceId, string cid) => new(deviceId, gatewayId, cid);
}
