namespace TuyaGen.Generators.Model;

/// <summary>How a form is recognised.</summary>
internal sealed record FormTest
{
    public int? Length { get; init; }

    public int? AtLeast { get; init; }

    public int? Modulus { get; init; }

    public int Remainder { get; init; }

    public EquatableArray<byte> Head { get; init; }

    public bool IsAnything => Length is null && AtLeast is null && Modulus is null && Head.Count == 0;
}
