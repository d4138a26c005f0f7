namespace TuyaGen.Cloud;

/// <summary>The cloud answered something that cannot be read. It is not shown, because answers hold keys.</summary>
public sealed class CloudAnswerException : CloudException
{
    internal CloudAnswerException(string message, Exception? inner = null)
        : base(message, 910, inner)
    {
    }
}
