namespace TuyaGen;

/// <summary>Nothing listens on the device's port.</summary>
public sealed class ConnectionRefusedException : TuyaException
{
    internal ConnectionRefusedException(string device, string address, Exception? inner = null)
        : base($"{device} refused the connection at {address}. Either the address belongs to something else now, or the device is restarting; check the address.", 901, inner) => DeviceId = device;
}
