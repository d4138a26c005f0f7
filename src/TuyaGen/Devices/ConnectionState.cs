namespace TuyaGen;

/// <summary>Where the connection of a device stands.</summary>
public enum ConnectionState
{
    /// <summary>Nothing is going on: not started, closed by <c>DisconnectAsync</c>, or not persistent and unused.</summary>
    Idle,

    /// <summary>No address is known; a broadcast of the device is waited for.</summary>
    Searching,

    /// <summary>Being dialled.</summary>
    Connecting,

    /// <summary>The session key is being negotiated (3.4, 3.5).</summary>
    Negotiating,

    /// <summary>Ready.</summary>
    Connected,

    /// <summary>The last attempt failed; the next one is due later, or when the device is heard.</summary>
    Waiting,

    /// <summary>The key was refused: nothing happens until key, version or address change.</summary>
    Blocked,

    /// <summary>Disposed.</summary>
    Closed,
}
