namespace TuyaGen;

/// <summary>Which way a data point goes.</summary>
public enum DpAccess
{
    /// <summary>Reported and taken.</summary>
    ReadWrite,

    /// <summary>Reported only.</summary>
    ReadOnly,

    /// <summary>Taken only.</summary>
    WriteOnly,
}
