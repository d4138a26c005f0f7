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

    public Scalar? Absent { get; init; }
}
