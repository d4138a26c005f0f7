namespace TuyaGen.Cloud.Wire;

/// <summary>What a device takes and reports.</summary>
internal sealed class SpecificationData
{
    public string? Category { get; init; }

    public PointData[]? Functions { get; init; }

    public PointData[]? Status { get; init; }
}
