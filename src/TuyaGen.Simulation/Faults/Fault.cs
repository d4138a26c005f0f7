namespace TuyaGen.Simulation;

/// <summary>
/// Something that a simulated device does otherwise than the textbook says. Faults stand in a list
/// (<see cref="SimulatedDevice.Faults"/>) and are applied in its order, so that they can be combined.
/// </summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>How often it happens; null for always.</summary>
    public int? Times { get; init; }
}
