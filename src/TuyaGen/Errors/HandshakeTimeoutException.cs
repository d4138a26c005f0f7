namespace TuyaGen;

/// <summary>The device took the connection but did not answer the key negotiation.</summary>
public sealed class HandshakeTimeoutException : TuyaException
{
    internal HandshakeTimeoutException(string device, TimeSpan waited, Exception? inner = null)
        : base(
            $"{device} took the connection but did not answer the session negotiation within {waited.TotalSeconds:0.#} s. "
            + "Usually it does not speak 3.4 or 3.5: check the version in its broadcast. If that is right, it is stuck: switch its mains off and on.",
            914, inner) => DeviceId = device;
}
