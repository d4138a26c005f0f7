namespace TuyaGen.Generators.Model;

/// <summary>A data point as one variant has it.</summary>
internal sealed record PointSpec(int Id, string Name, ClrType Type, CodecSpec Codec)
{
    public string? Code { get; init; }

    public EquatableArray<string> Aliases { get; init; }

    public DpAccess Access { get; init; }

    public string? Doc { get; init; }

    /// <summary>A wire value that a device reported.</summary>
    public Scalar? Example { get; init; }

    public string? Unit { get; init; }

    public bool IsOptional { get; init; }

    public bool IsEvent { get; init; }

    public bool NeedsRefresh { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>The value while it is not reported, as the caller sees it.</summary>
    public Scalar? Absent { get; init; }

    /// <summary>A member of <c>DpSum</c>.</summary>
    public string? Sum { get; init; }

    public int Channel { get; init; }

    /// <summary>The name inside the channel, where it belongs to one.</summary>
    public string? Member { get; init; }

    /// <summary>What it is instead while a condition holds; the first that holds counts.</summary>
    public EquatableArray<PointCaseSpec> When { get; init; }

    /// <summary>What must hold for the device to have use for it.</summary>
    public EquatableArray<ConditionSpec> AvailableIf { get; init; }

    /// <summary>The property that gives the smallest number, or -1.</summary>
    public int MinimumOf { get; init; } = -1;

    /// <summary>The property that gives the largest number, or -1.</summary>
    public int MaximumOf { get; init; } = -1;

    /// <summary>The property that names the unit, or -1.</summary>
    public int UnitOf { get; init; } = -1;

    /// <summary>It stands for other properties and has no data point of its own.</summary>
    public bool IsComputed { get; init; }

    public bool IsReadable => Access != DpAccess.WriteOnly || When.Any(w => w.Point?.IsReadable == true);

    public bool IsWritable => Access != DpAccess.ReadOnly || When.Any(w => w.Point?.IsWritable == true);

    public bool IsConditional => When.Count > 0 || AvailableIf.Count > 0 || MinimumOf >= 0 || MaximumOf >= 0 || UnitOf >= 0;

    /// <summary>The properties on which the choice of data point and facets depends.</summary>
    public IEnumerable<int> ChosenBy => When.SelectMany(w => w.If.SelectMany(c => c.Properties).Concat(w.Point?.ChosenBy ?? []))
        .Concat(AvailableIf.SelectMany(c => c.Properties));

    /// <summary>The same with a wider type in C#.</summary>
    public PointSpec As(ClrType type) => Type == type ? this : this with { Type = type, Codec = Codec is IntegerCodec number ? number.As(type) : Codec };
}
