namespace TuyaGen;

/// <summary>No connection to the device's address.</summary>
public sealed class DeviceUnreachableException : TuyaException
{
    internal DeviceUnreachableException(string device, string detail, Exception? inner = null)
        : base($"{device} cannot be reached: {detail}. Check that it has power, is on this network, and that its address has not changed.", 905, inner) => DeviceId = device;
}
