namespace TuyaGen.Generators.Model;

/// <summary>A part of a payload.</summary>
internal abstract record PartSpec
{
    public abstract IEnumerable<FieldSpec> Fields { get; }
}

/// <summary>A part of fixed length, with fields at fixed places in it.</summary>
/// <param name="Index">Its number; the first has 0.</param>
/// <param name="Placed">The fields.</param>
/// <param name="Bits">The length.</param>
/// <param name="IsKept">Some of its bits have no name and are kept for the way back.</param>
internal sealed record SegmentPart(int Index, EquatableArray<PlacedField> Placed, int Bits, bool IsKept) : PartSpec
{
    public override IEnumerable<FieldSpec> Fields => Placed.Select(p => p.Field);
}

/// <summary>A field whose length only reading tells.</summary>
internal sealed record FlowPart(FieldSpec Field) : PartSpec
{
    public override IEnumerable<FieldSpec> Fields => [Field];
}
