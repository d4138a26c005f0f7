namespace TuyaGen.Cloud;

/// <summary>The calls or devices that the project's plan includes are used up.</summary>
public sealed class CloudQuotaException : CloudException
{
    internal CloudQuotaException(string message, Exception? inner = null)
        : base(message, ApiFailure, inner)
    {
    }
}
