namespace TuyaGen.Generators.Model;

/// <summary>A property of the device: what the data points of its variants have in common.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Limits">What it may be, with the unit, for documentation.</param>
internal sealed record PropertySpec(string Name, ClrType Type, string? Doc, string? Limits)
{
    public bool IsReadable { get; init; }

    public bool IsWritable { get; init; }

    public bool IsSecret { get; init; }

    public bool IsEvent { get; init; }

    /// <summary>What it is depends on other properties, in some variant.</summary>
    public bool IsConditional { get; init; }

    public Scalar? Absent { get; init; }

    /// <summary>It is made of parts, of which one can be changed.</summary>
    public bool IsUpdatable => IsReadable && IsWritable && Type.Kind is ClrKind.BuiltIn or ClrKind.Layout or ClrKind.OwnClass or ClrKind.OwnStruct;
}
