namespace TuyaGen;

/// <summary>Something that this device cannot do. Nothing was sent.</summary>
public sealed class NotSupportedByDeviceException : TuyaException
{
    internal NotSupportedByDeviceException(string message)
        : base(message, 907)
    {
    }
}
