namespace TuyaGen.Generators.Model;

/// <summary>A field of a payload.</summary>
/// <param name="Name">Its name; empty for one whose bytes are only kept.</param>
/// <param name="Wire">How it stands in the payload.</param>
/// <param name="Type">What the caller sees of one item.</param>
internal sealed record FieldSpec(string Name, WireSpec Wire, ClrType Type)
{
    public FieldRole Role { get; init; }

    /// <summary>The property that a count, a length or a sign belongs to.</summary>
    public string? Of { get; init; }

    public bool IsInverted { get; init; }

    public BitRange? Bits { get; init; }

    /// <summary>Range, step and ratio; null where the number is what it is.</summary>
    public NumberFacets? Scale { get; init; }

    /// <summary>What is subtracted from the wire number first.</summary>
    public long Offset { get; init; }

    /// <summary>The arithmetic, a part of the names in <c>PayloadNumbers</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>The wire number that means nothing.</summary>
    public long? AbsentIf { get; init; }

    public Scalar? Const { get; init; }

    /// <summary>The field that is true where this one is negative.</summary>
    public string? SignField { get; init; }

    public RepeatSpec? Repeat { get; init; }

    public SizeSpec? Size { get; init; }

    public bool IsOptional { get; init; }

    public EquatableArray<FieldTest> If { get; init; }

    /// <summary>The key, in a JSON object.</summary>
    public string Key { get; init; } = "";

    /// <summary>The words of an enumeration, or the bits.</summary>
    public CodecSpec? Choice { get; init; }

    /// <summary>How an error calls it.</summary>
    public string Label => Name.Length > 0 ? Name : Role == FieldRole.Check ? "the sum" : "a constant";

    public bool HasValue => Role is FieldRole.Value;

    public bool IsNullable => AbsentIf is not null || IsConditional;

    public bool IsConditional => IsOptional || If.Count > 0;
}
