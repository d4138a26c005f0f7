namespace TuyaGen.Generators.Model;

/// <summary>A named bit.</summary>
internal sealed record BitEntry(string Name, int Bit);
