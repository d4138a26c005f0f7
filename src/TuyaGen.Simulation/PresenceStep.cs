namespace TuyaGen.Simulation;

/// <summary>A step in the comings and goings of a simulated sub-device.</summary>
/// <param name="After">When, from its pairing on, by the device's clock.</param>
/// <param name="IsOnline">Whether the gateway reaches it from then on.</param>
public sealed record PresenceStep(TimeSpan After, bool IsOnline);
