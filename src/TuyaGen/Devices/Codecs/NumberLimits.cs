namespace TuyaGen;

/// <summary>What is known of the numbers that a codec takes, in the caller's terms; each may be missing.</summary>
internal readonly record struct NumberLimits(decimal? Min, decimal? Max, decimal? Step)
{
    /// <summary>Both ends, where both are known.</summary>
    public DpRange? Range => Min is { } min && Max is { } max ? new(min, max, Step) : null;
}
