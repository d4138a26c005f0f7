namespace TuyaGen.Generators.Model;

/// <summary>An enumeration or a set of flags beside the class. Its members are those of all variants.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="IsBitmap">It is a set of flags.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Members">The members.</param>
internal sealed record TypeSpec(string Name, bool IsBitmap, string? Doc, EquatableArray<TypeMember> Members)
{
    /// <summary>The type behind an enumeration whose members are the numbers of a payload; null for one of words.</summary>
    public string? Underlying { get; init; }
}
