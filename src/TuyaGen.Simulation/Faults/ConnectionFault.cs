namespace TuyaGen.Simulation;

/// <summary>A fault that concerns a new connection as a whole.</summary>
public abstract record ConnectionFault : Fault
{
    private protected ConnectionFault()
    {
    }

    /// <summary>What becomes of a connection; null where the fault has no objection.</summary>
    /// <param name="connection">The number of the connection since the device was switched on, from 1.</param>
    internal abstract Admission? Admit(long connection);
}
