namespace TuyaGen.Generators.Model;

/// <summary>A member of an enumeration, or a bit.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">The bit's number, or the number on the wire; 0 for a word.</param>
/// <param name="Doc">What it means.</param>
internal sealed record TypeMember(string Name, long Number, string? Doc);
