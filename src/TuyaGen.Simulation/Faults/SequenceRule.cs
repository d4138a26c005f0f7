namespace TuyaGen.Simulation;

/// <summary>How a device numbers what it sends.</summary>
public enum SequenceRule
{
    /// <summary>As its version does: 3.5 counts, all others repeat the number of the command, with 0 for reports and heartbeats.</summary>
    Usual,

    /// <summary>The number of the command; 0 where there is none.</summary>
    Echo,

    /// <summary>Always 0.</summary>
    Zero,

    /// <summary>A count over all messages of the device.</summary>
    Counter,

    /// <summary>The number after that of the command, so that it looks like the answer to the next one.</summary>
    OneAhead,
}
