namespace TuyaGen;

/// <summary>Whether a sub-device is there.</summary>
public enum PresenceState
{
    /// <summary>Nothing is known yet, or its gateway has ceased to mention it. It is spoken to as usual.</summary>
    Unknown,

    /// <summary>It reported something by itself, or its gateway lists it as online.</summary>
    Online,

    /// <summary>Its gateway has listed it as offline for <see cref="TuyaDeviceOptions.SubDeviceOfflineAfter"/>, and it has not reported
    /// since.</summary>
    Offline,

    /// <summary>The gateway itself is not connected.</summary>
    GatewayOffline,
}
