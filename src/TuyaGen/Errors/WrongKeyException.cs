namespace TuyaGen;

/// <summary>The device refused the local key, or what it sends cannot be read with it.</summary>
public sealed class WrongKeyException : TuyaException
{
    internal WrongKeyException(string device, bool isCertain = true, Exception? inner = null)
        : base(
            isCertain
                ? $"{device} does not accept the local key. A key changes each time a device is paired again: fetch the new one and replace it. "
                    + "If it is right, the device speaks another version of the protocol, or another device has the address now: check both in its "
                    + "broadcast. Until key, version or address change it is tried again only rarely."
                : $"{device} closed the connection while the session was negotiated, which 3.5 devices do when the local key is wrong. "
                    + "A key changes each time a device is paired again: fetch the new one and replace it. If the key is right, another client holds the device.",
            914, inner)
    {
        DeviceId = device;
        IsCertain = isCertain;
    }

    /// <summary>Whether a signature proved it; otherwise it is what the device's behaviour usually means.</summary>
    public bool IsCertain { get; }
}
