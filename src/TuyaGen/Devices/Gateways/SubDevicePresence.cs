namespace TuyaGen;

/// <summary>Whether a sub-device is there, as far as its gateway lets one know. Good news counts at once; bad news of a gateway's list
/// only when it has held for <see cref="TuyaDeviceOptions.SubDeviceOfflineAfter"/>, because gateways list by mistake now and
/// then.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="Since">Since when this is known.</param>
/// <param name="Reason">What it was concluded from.</param>
public sealed record SubDevicePresence(PresenceState State, DateTimeOffset Since, PresenceReason Reason)
{
    /// <summary>The state and what it was concluded from.</summary>
    public override string ToString() => $"{State}: " + Reason switch
    {
        PresenceReason.OwnReport => "it reported by itself",
        PresenceReason.ListedOnline => "its gateway lists it as online",
        PresenceReason.NotListed => "its gateway does not list it any more",
        PresenceReason.ListedOffline => "its gateway lists it as offline",
        PresenceReason.GatewayConnection => "its gateway is not connected",
        _ => "nothing was heard of it yet",
    };
}
