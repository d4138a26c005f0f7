using System.Globalization;

namespace TuyaGen.Cloud;

/// <summary>What a device takes and what it reports.</summary>
public sealed record CloudSpecification
{
    /// <summary>Tuya's category code.</summary>
    public string? Category { get; init; }

    /// <summary>What can be written.</summary>
    public IReadOnlyList<CloudPoint> Functions { get; init; } = [];

    /// <summary>What is reported; empty where only functions were asked for.</summary>
    public IReadOnlyList<CloudPoint> Status { get; init; } = [];

    /// <summary>The data points by number, or by code where the number is not known, as tinytuya maps them; of two the reported one counts.</summary>
    public IReadOnlyDictionary<string, CloudPoint> ToMapping() => Status.Concat(Functions)
        .GroupBy(p => p.DpId?.ToString(CultureInfo.InvariantCulture) ?? p.Code, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First() with { IsWritable = g.Any(p => p.IsWritable) }, StringComparer.Ordinal);
}
