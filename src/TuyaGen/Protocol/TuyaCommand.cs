namespace TuyaGen;

/// <summary>The command numbers of the local protocol (see the vendor's LAN protocol, as PROTOCOL.md of tinytuya documents it).</summary>
public enum TuyaCommand : uint
{
    /// <summary>No command; some beacons carry it.</summary>
    None = 0,

    /// <summary>Wi-Fi set-up; asked of a paired device, its own description.</summary>
    ApConfig = 1,

    /// <summary>Activation.</summary>
    Active = 2,

    /// <summary>First message of the session negotiation (3.4, 3.5).</summary>
    SessionKeyStart = 3,

    /// <summary>The device's answer to it.</summary>
    SessionKeyResponse = 4,

    /// <summary>Last message of the session negotiation.</summary>
    SessionKeyFinish = 5,

    /// <summary>Unpairs.</summary>
    Unbind = 6,

    /// <summary>Writes data points (3.1 to 3.3).</summary>
    Control = 7,

    /// <summary>The device reports data points.</summary>
    Status = 8,

    /// <summary>A sign of life.</summary>
    Heartbeat = 9,

    /// <summary>Asks for all data points (3.1 to 3.3).</summary>
    DpQuery = 10,

    /// <summary>Asks for Wi-Fi data.</summary>
    QueryWifi = 11,

    /// <summary>Pairing.</summary>
    TokenBind = 12,

    /// <summary>Writes data points (3.4, 3.5); the query of device22.</summary>
    ControlNew = 13,

    /// <summary>Switches Wi-Fi on.</summary>
    EnableWifi = 14,

    /// <summary>Wi-Fi data.</summary>
    WifiInfo = 15,

    /// <summary>Asks for all data points (3.4, 3.5).</summary>
    DpQueryNew = 16,

    /// <summary>Runs a scene.</summary>
    SceneExecute = 17,

    /// <summary>Asks the device to measure and report data points.</summary>
    UpdateDps = 18,

    /// <summary>An encrypted beacon.</summary>
    UdpNew = 19,

    /// <summary>Wi-Fi set-up, newer form.</summary>
    ApConfigNew = 20,

    /// <summary>A beacon of 3.4.</summary>
    BroadcastLpv34 = 35,

    /// <summary>Asks silent 3.5 devices for a beacon (UDP 7000).</summary>
    RequestDeviceInfo = 37,

    /// <summary>Messages of gateways about their sub-devices.</summary>
    LanExtStream = 64,
}
