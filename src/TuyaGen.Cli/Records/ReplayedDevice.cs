namespace TuyaGen.Cli.Records;

/// <summary>A device as a record tells it, for a simulated one to be.</summary>
internal sealed record ReplayedDevice
{
    public string? Id { get; init; }

    public TuyaVersion? Version { get; init; }

    public DeviceKind Kind { get; init; }

    public string? ProductId { get; init; }

    /// <summary>The name of the model by which it was seen.</summary>
    public string? Model { get; init; }

    public string? Variant { get; init; }

    /// <summary>The sub-device that the values are of, where the device is its gateway.</summary>
    public string? Cid { get; init; }

    /// <summary>Its values.</summary>
    public Dps Dps { get; init; } = Dps.Empty;

    /// <summary>What it reported by itself, and when.</summary>
    public IReadOnlyList<ReplayedPush> Pushes { get; init; } = [];

    /// <summary>How long it was recorded; then its reports begin again.</summary>
    public TimeSpan Duration { get; init; }
}
