namespace TuyaGen.Cloud;

/// <summary>The cloud does not know the project, or its secret is another one.</summary>
public sealed class CloudCredentialsException : CloudException
{
    internal CloudCredentialsException(string message, Exception? inner = null)
        : base(message, NoToken, inner)
    {
    }
}
