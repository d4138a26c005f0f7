namespace TuyaGen.Simulation;

/// <summary>A sub-device behind a simulated gateway.</summary>
/// <param name="Cid">Its address behind the gateway (<c>cid</c>).</param>
public sealed record SimulatedChild(string Cid)
{
    /// <summary>What it is; null for a device known by its data points only.</summary>
    public DeviceModel? Model { get; init; }

    /// <summary>The name of the model's variant; null for the form that the model itself describes.</summary>
    public string? Variant { get; init; }

    /// <summary>Its values, laid over those that the model suggests.</summary>
    public Dps Dps { get; init; } = Dps.Empty;

    /// <summary>Whether the gateway reaches it. The status of one that is gone is still answered, from the gateway's memory.</summary>
    public bool IsOnline { get; init; } = true;

    /// <summary>When the gateway loses it and finds it again by itself; the clients are sent the list each time.</summary>
    public IReadOnlyList<PresenceStep> Script { get; init; } = [];
}
