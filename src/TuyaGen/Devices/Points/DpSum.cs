namespace TuyaGen;

/// <summary>What the numbers of a data point add up to over time.</summary>
public enum DpSum
{
    /// <summary>Nothing is known about it.</summary>
    None,

    /// <summary>A reading of the moment.</summary>
    Measurement,

    /// <summary>A total that may go both ways.</summary>
    Total,

    /// <summary>A total that only grows.</summary>
    Increasing,

    /// <summary>An increment since the last report; it must be added up, never kept.</summary>
    Delta,
}
