namespace TuyaGen.Transport;

/// <summary>Which answers belong to which requests.</summary>
internal enum CommandFamily
{
    /// <summary>Asks for the status.</summary>
    Query,

    /// <summary>Writes data points.</summary>
    Control,

    /// <summary>Asks for fresh measurements.</summary>
    Update,

    /// <summary>A sign of life.</summary>
    Heartbeat,

    /// <summary>Asks a gateway for its sub-devices.</summary>
    SubDevices,

    /// <summary>Waits for the connection only; nothing is sent.</summary>
    Connect,

    /// <summary>Anything else; the answer has the same command.</summary>
    Other,
}
