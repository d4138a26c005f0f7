namespace TuyaGen.Generators.Twins;

/// <summary>A file to emit.</summary>
internal sealed record TwinFile(string HintName, TwinPart Part);
