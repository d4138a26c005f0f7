namespace TuyaGen;

/// <summary>What a presence was concluded from.</summary>
public enum PresenceReason
{
    /// <summary>Nothing was heard yet.</summary>
    NothingHeard,

    /// <summary>The sub-device reported by itself. An answer to a query does not count: gateways answer for a sub-device that is gone
    /// from their memory.</summary>
    OwnReport,

    /// <summary>The gateway lists it as online.</summary>
    ListedOnline,

    /// <summary>The gateway lists others, but not it.</summary>
    NotListed,

    /// <summary>The gateway lists it as offline.</summary>
    ListedOffline,

    /// <summary>The connection to the gateway is lost or could not be made.</summary>
    GatewayConnection,
}
