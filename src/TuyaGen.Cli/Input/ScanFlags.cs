using System.Net;

namespace TuyaGen.Cli.Input;

/// <summary>What a command line says about a scan.</summary>
internal sealed record ScanFlags
{
    /// <summary>How long to listen; zero for not at all.</summary>
    public TimeSpan Listening { get; init; }

    /// <summary>The networks whose addresses are visited.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    public string? DevicesFile { get; init; }

    public string? Snapshot { get; init; }

    /// <summary>The address to listen on; null for all.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>Whom to ask; null for everybody.</summary>
    public IReadOnlyList<IPAddress>? Probe { get; init; }

    public bool IsJson { get; init; }

    public bool IsVerbose { get; init; }
}
