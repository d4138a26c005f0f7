namespace TuyaGen.Cloud;

/// <summary>The project has no valid subscription to the API: IoT Core expired, or was never subscribed to.</summary>
public sealed class CloudSubscriptionException : CloudException
{
    internal CloudSubscriptionException(string message, Exception? inner = null)
        : base(message, ApiFailure, inner)
    {
    }
}
