namespace TuyaGen.Generators.Model;

/// <summary>A parameter of a command.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type that the caller gives.</param>
/// <param name="Sent">The type of what stands for it in what the command writes.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Unit">The unit of what the caller gives.</param>
internal sealed record ParameterSpec(string Name, ClrType Type, ClrType Sent, string? Doc, string? Unit)
{
    /// <summary>The value where none is given, as the caller sees it.</summary>
    public Scalar? Default { get; init; }

    /// <summary>What a number may be.</summary>
    public NumberFacets Facets { get; init; } = new();

    /// <summary>It is turned round before it is written.</summary>
    public bool IsInverted { get; init; }

    /// <summary>The property that names its unit, or -1.</summary>
    public int UnitOf { get; init; } = -1;

    /// <summary>The smallest number that is written.</summary>
    public decimal? Min => Facets.Min;

    /// <summary>The largest number that is written.</summary>
    public decimal? Max => Facets.Max;

    /// <summary>What is written is not simply what the caller gives.</summary>
    public bool IsConverted => IsInverted || IsScaled;

    /// <summary>It is a number that is scaled or taken in steps.</summary>
    public bool IsScaled => Sent != Type || Facets.Step is not null || Facets is not { Multiplier: 1, Divisor: 1, ViewAtMin: null };

    /// <summary>Everything that the signature shows. Variants may differ in the rest.</summary>
    public (string, ClrType, Scalar?) Signature => (Name, Type, Default);
}
