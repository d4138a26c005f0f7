namespace TuyaGen.Generators.Emission;

/// <summary>A file of generated code.</summary>
internal sealed record EmittedFile(string HintName, string Text);
