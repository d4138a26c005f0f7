namespace TuyaGen.Cli.Host;

/// <summary>Everything that a command has to do with the world of its user.</summary>
internal interface ICliConsole
{
    /// <summary>Results.</summary>
    TextWriter Out { get; }

    /// <summary>Errors, questions and the log.</summary>
    TextWriter Error { get; }

    /// <summary>An environment variable; null where it is not set or empty.</summary>
    string? Variable(string name);

    /// <summary>Asks for something; null where nobody is there to answer.</summary>
    ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken);

    /// <summary>Asks for something that must not be seen; null where nobody is there to answer.</summary>
    ValueTask<string?> AskSecretAsync(string question, CancellationToken cancellationToken);
}
