namespace TuyaGen.Generators.Model;

/// <summary>A parameter of a command.</summary>
internal sealed record ParameterSpec(string Name, ClrType Type, string? Doc, string? Unit)
{
    public Scalar? Default { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Everything that the signature shows. Variants may differ in the rest.</summary>
    public (string, ClrType, Scalar?) Signature => (Name, Type, Default);
}
