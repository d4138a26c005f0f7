namespace TuyaGen.Cloud;

/// <summary>The cloud wants fewer requests, and went on wanting so.</summary>
public sealed class CloudBusyException : CloudException
{
    internal CloudBusyException(string message, Exception? inner = null)
        : base(message, ApiFailure, inner)
    {
    }
}
