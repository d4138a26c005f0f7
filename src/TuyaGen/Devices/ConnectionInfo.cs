namespace TuyaGen;

/// <summary>The connection of a device at a moment.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why it is not connected, where something went wrong.</param>
/// <param name="Attempt">The attempts since it was last connected.</param>
/// <param name="NextAttempt">When the next attempt is due, while waiting.</param>
/// <param name="Connections">The TCP connections made in the life of this device object. Some firmware wears out: keep it low.</param>
public sealed record ConnectionInfo(
    ConnectionState State, DateTimeOffset Since, TuyaException? Reason = null, int Attempt = 0, DateTimeOffset? NextAttempt = null, int Connections = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Reason is null ? State.ToString() : $"{State}: {Reason.Message}";
}
