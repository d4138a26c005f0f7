namespace TuyaGen;

/// <summary>How much a write waits for.</summary>
public enum WriteLevel
{
    /// <summary>What the device's options say; <see cref="Acknowledged"/> unless changed.</summary>
    Default = 0,

    /// <summary>The bytes are on the socket.</summary>
    Sent = 1,

    /// <summary>The device answered with return code 0.</summary>
    Acknowledged = 2,

    /// <summary>The device reported the new value.</summary>
    Confirmed = 3,
}
