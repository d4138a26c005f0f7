namespace TuyaGen.Generators.Model;

/// <summary>A data point as one variant has it.</summary>
internal sealed record PointSpec(int Id, string Name, ClrType Type, CodecSpec Codec)
{
    public string? Code { get; init; }

    public EquatableArray<string> Aliases { get; init; }

    public DpAccess Access { get; init; }

    public string? Doc { get; init; }

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

    public bool IsReadable => Access != DpAccess.WriteOnly;

    public bool IsWritable => Access != DpAccess.ReadOnly;
}
