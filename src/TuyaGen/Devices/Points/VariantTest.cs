namespace TuyaGen;

/// <summary>How a variant of a device is recognised in its first status. All conditions must hold.</summary>
public sealed class VariantTest
{
    /// <summary>These data points are reported.</summary>
    public IReadOnlyList<int> Present { get; init; } = [];

    /// <summary>None of these is.</summary>
    public IReadOnlyList<int> Absent { get; init; } = [];

    /// <summary>At least one of these is.</summary>
    public IReadOnlyList<int> AnyOf { get; init; } = [];

    /// <summary>These have this kind on the wire.</summary>
    public IReadOnlyList<KeyValuePair<int, DpValueKind>> Kinds { get; init; } = [];

    /// <summary>These have one of these values.</summary>
    public IReadOnlyList<KeyValuePair<int, DpValue[]>> Values { get; init; } = [];

    /// <summary>The product is one of these.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Whether a status, and the product id where it is known, are those of the variant.</summary>
    public bool Matches(Dps dps, string? product)
    {
        ArgumentNullException.ThrowIfNull(dps);
        return Present.All(dps.ContainsKey)
            && !Absent.Any(dps.ContainsKey)
            && (AnyOf.Count == 0 || AnyOf.Any(dps.ContainsKey))
            && Kinds.All(k => dps.TryGetValue(k.Key, out var value) && value.Kind == k.Value)
            && Values.All(v => dps.TryGetValue(v.Key, out var value) && v.Value.Contains(value))
            && (Products.Count == 0 || (product is not null && Products.Contains(product)));
    }
}
