namespace TuyaGen;

/// <summary>Which durations of a head the bits of a key stand for. Every bit is two durations.</summary>
public enum BitTiming
{
    /// <summary>Kind 01: a zero is the first duration twice, a one the first and the second.</summary>
    ZeroAsFirst = 1,

    /// <summary>Kind 02: a zero is the first duration and the second, a one the first and the third.</summary>
    ZeroAsSecond = 2,
}
