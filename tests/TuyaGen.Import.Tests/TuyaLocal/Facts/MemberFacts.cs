using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TuyaGen.Import.Tests.TuyaLocal.Facts;

/// <summary>A word of an enumeration, as a document has it.</summary>
internal sealed class MemberFacts(string name, JsonNode value)
{
    private readonly JsonNode _wire = value is JsonObject words ? words["is"]! : value;

    public string Name => name;

    public string Wire => _wire.ToString();

    public bool IsNumber => _wire.GetValueKind() == JsonValueKind.Number;

    /// <summary>Whether the name, the wire word, the sentence or the number is what people are shown.</summary>
    public bool Says(string label)
    {
        // Yes and no say what an entity makes of the word, not what the word is.
        if (label is "true" or "false" || Letters(label) is "" || Same(name, label) || Same(Wire, label))
            return true;
        if (value is not JsonObject words)
            return false;
        return Same((string?)words["doc"], label) || (words["value"] is { } number
            && decimal.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var shown) && (decimal)number == shown);
    }

    // A name may have a number behind it, where another has it too.
    private static bool Same(string? said, string label) => said is not null && Letters(said).StartsWith(Letters(label), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit));
}
