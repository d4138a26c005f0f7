using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>One form of the device as a document of its own: the main part, or a variant laid over it.</summary>
/// <param name="Name">The name of the variant; empty for the main part.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Test">How it is recognised; null for the main part.</param>
internal sealed record Form(string Name, string? Doc, JsonNode? Test)
{
    public IReadOnlyList<JsonMember> Types { get; init; } = [];

    public IReadOnlyList<JsonMember> Points { get; init; } = [];

    public IReadOnlyList<JsonMember> Commands { get; init; } = [];

    /// <summary>The data points, once they are read.</summary>
    public List<ParsedPoint> Parsed { get; } = [];
}
