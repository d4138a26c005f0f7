namespace TuyaGen.Generators.Twins;

/// <summary>A parameter: how it is declared, without attributes, and how it is handed on.</summary>
internal sealed record TwinParameter(string Declaration, string Name);
