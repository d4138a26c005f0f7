namespace TuyaGen.Generators.Json;

/// <summary>Why a text is no JSON document.</summary>
internal sealed record JsonError(string Message, TextRange Range);
