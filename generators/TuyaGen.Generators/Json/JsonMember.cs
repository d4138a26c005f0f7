namespace TuyaGen.Generators.Json;

/// <summary>A member of an object, with the place of its name.</summary>
internal sealed record JsonMember(string Name, TextRange NameRange, JsonNode Value);
