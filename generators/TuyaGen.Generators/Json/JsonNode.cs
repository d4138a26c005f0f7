using System.Globalization;

namespace TuyaGen.Generators.Json;

/// <summary>A value of a document, with its place.</summary>
internal sealed class JsonNode(JsonKind kind, TextRange range)
{
    public JsonKind Kind { get; } = kind;

    public TextRange Range { get; } = range;

    /// <summary>The text of a text, the digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<JsonNode> Items { get; init; } = [];

    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    public bool IsTrue => Kind == JsonKind.Boolean && Text == "true";

    public bool IsFalse => Kind == JsonKind.Boolean && Text == "false";

    public JsonNode? this[string name] => Members.FirstOrDefault(m => m.Name == name)?.Value;

    public bool TryGetNumber(out decimal number)
    {
        number = 0;
        return Kind == JsonKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>What it is, as a sentence names it.</summary>
    public string Describe() => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Text => $"the text \"{Text}\"",
        JsonKind.Null => "null",
        _ => Text,
    };
}
