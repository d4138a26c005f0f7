namespace TuyaGen;

/// <summary>What a model says about the connection of its devices; the user's options go before.</summary>
public sealed record LinkDefaults
{
    /// <summary>Nothing special.</summary>
    public static LinkDefaults None { get; } = new();

    /// <summary>The protocol version, or null where it differs.</summary>
    public TuyaVersion? Version { get; init; }

    /// <summary>device22, where the devices answer only to a list of data points.</summary>
    public DeviceKind? Kind { get; init; }

    /// <summary>The data points named in a device22 query; empty for all readable ones of the model.</summary>
    public IReadOnlyList<int> Ask { get; init; } = [];

    /// <summary>The connection is kept; null for the user's choice.</summary>
    public bool? Persistent { get; init; }

    /// <summary>The device only pushes; it is never asked.</summary>
    public bool PushOnly { get; init; }

    /// <summary>A status without these data points is asked for again.</summary>
    public IReadOnlyList<int> Complete { get; init; } = [];

    /// <summary>How often an incomplete status is asked for again.</summary>
    public int Retries { get; init; }

    /// <summary>The time between two such questions.</summary>
    public TimeSpan RetryDelay { get; init; }
}
