namespace TuyaGen.Cloud;

/// <summary>The project may not do this: the device is not of a linked account, the API is not authorized, or the address not allowed.</summary>
public sealed class CloudPermissionException : CloudException
{
    internal CloudPermissionException(string message, Exception? inner = null)
        : base(message, ApiFailure, inner)
    {
    }
}
