namespace TuyaGen.Cli;

/// <summary>The command line asks for something that makes no sense. The message says what, and what to write instead.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What an argument check of the library complained about, without the name of its parameter.</summary>
    public static UsageException Of(ArgumentException error) => new(error.Message.Split(" (Parameter '", 2)[0], error);
}
