namespace TuyaGen;

/// <summary>The device took the connection and dropped it at once: another client holds its only slot.</summary>
public sealed class SlotBusyException : TuyaException
{
    internal SlotBusyException(string device, Exception? inner = null)
        : base($"{device} accepted the connection and closed it before a single answer. Most devices serve one local client: close the phone app (or stop the other program or gateway that holds it) and it connects by itself.", 901, inner) => DeviceId = device;
}
