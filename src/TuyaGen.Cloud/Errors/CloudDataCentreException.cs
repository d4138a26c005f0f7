namespace TuyaGen.Cloud;

/// <summary>The account or the project is not in the data centre that was asked.</summary>
public sealed class CloudDataCentreException : CloudException
{
    internal CloudDataCentreException(string message, Exception? inner = null)
        : base(message, ApiFailure, inner)
    {
    }
}
