namespace TuyaGen.Generators.Twins;

/// <summary>A part, and the name of the file that is emitted for it.</summary>
internal sealed record TwinFile(string HintName, TwinPart Part);
