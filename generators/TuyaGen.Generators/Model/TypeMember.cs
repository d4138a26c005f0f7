namespace TuyaGen.Generators.Model;

/// <summary>A member of an enumeration, or a bit.</summary>
internal sealed record TypeMember(string Name, int Bit, string? Doc);
