namespace TuyaGen.Cloud;

/// <summary>The cloud cannot be reached, did not answer in time, or is out of order.</summary>
public sealed class CloudUnreachableException : CloudException
{
    internal CloudUnreachableException(string message, Exception? inner = null)
        : base(message, 901, inner)
    {
    }
}
