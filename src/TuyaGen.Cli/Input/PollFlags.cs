namespace TuyaGen.Cli.Input;

/// <summary>What a command line says about a list of devices.</summary>
internal sealed record PollFlags
{
    /// <summary>The list; null for the usual one.</summary>
    public string? File { get; init; }

    /// <summary>Whether each device is asked for its status.</summary>
    public bool IsPolled { get; init; }

    /// <summary>How long connecting and each answer may take.</summary>
    public TimeSpan? Timeout { get; init; }

    public bool ShowsKeys { get; init; }

    public bool IsJson { get; init; }

    public bool IsVerbose { get; init; }
}
