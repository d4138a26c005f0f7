namespace TuyaGen.Generators.Model;

/// <summary>A field as the caller sees it.</summary>
internal sealed record LayoutProperty(string Name, ClrType Type)
{
    /// <summary>It is a list of the type.</summary>
    public bool IsList { get; init; }

    /// <summary>It need not be there.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The limits and choices of one item, and how a person writes it.</summary>
    public CodecSpec Codec { get; init; } = new PayloadCodec();

    public string? Doc { get; init; }

    public string? Unit { get; init; }

    /// <summary>What it may be, for documentation.</summary>
    public string? Limits { get; init; }

    /// <summary>The value of a new record, where 0 would not be accepted.</summary>
    public decimal? Initial { get; init; }

    /// <summary>The number of items, where it is fixed.</summary>
    public int? Count { get; init; }

    /// <summary>It is a text that holds JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>The number of bytes, where it is fixed.</summary>
    public int? Bytes { get; init; }

    public bool SameType(LayoutProperty other) => Type == other.Type && IsList == other.IsList;
}
