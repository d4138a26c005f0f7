namespace TuyaGen.Generators.Model;

/// <summary>What the document says about the connection.</summary>
internal sealed record LinkSpec
{
    /// <summary>A member of <c>TuyaVersion</c>.</summary>
    public string? Version { get; init; }

    /// <summary>A member of <c>DeviceKind</c>.</summary>
    public string? Kind { get; init; }

    public bool? Persistent { get; init; }

    public bool PushOnly { get; init; }

    public EquatableArray<int> Ask { get; init; }

    public EquatableArray<int> Complete { get; init; }

    public int Retries { get; init; }

    public int RetryDelayMilliseconds { get; init; }
}
