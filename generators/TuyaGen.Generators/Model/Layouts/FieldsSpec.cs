namespace TuyaGen.Generators.Model;

/// <summary>Fields in order, taken apart into parts of fixed length and fields whose length only reading tells.</summary>
/// <param name="Parts">The parts, from the beginning.</param>
/// <param name="Tail">Fields that are counted from the end.</param>
/// <param name="Extent">The length of all.</param>
/// <param name="KeepsRest">What follows is kept.</param>
internal sealed record FieldsSpec(EquatableArray<PartSpec> Parts, SegmentPart? Tail, LayoutExtent Extent, bool KeepsRest)
{
    public IEnumerable<SegmentPart> Segments => Tail is null ? Parts.OfType<SegmentPart>() : Parts.OfType<SegmentPart>().Append(Tail);

    public bool HasCheck => Fields.Any(f => f.Role == FieldRole.Check);

    /// <summary>All fields, in the order in which they are read.</summary>
    public IEnumerable<FieldSpec> Fields => Parts.Concat(Tail is null ? [] : [Tail]).SelectMany(p => p.Fields);
}
