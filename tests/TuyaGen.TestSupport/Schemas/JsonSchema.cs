using System.Text.Json;

namespace TuyaGen.TestSupport;

/// <summary>
/// Checks documents against a JSON Schema of the draft 2020-12, as far as the schema of device models uses it. A keyword that it does not know
/// is an error: nothing of a schema may go unchecked.
/// </summary>
public sealed class JsonSchema
{
    private readonly JsonElement _root;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="NotSupportedException">It uses a keyword that is not known here, wherever that stands.</exception>
    public JsonSchema(JsonElement root)
    {
        _root = root;
        SchemaKeywords.RequireKnown(root);
    }

    public static JsonSchema Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>What is wrong with a document, each with its place; nothing where it is valid.</summary>
    public IReadOnlyList<string> Complaints(JsonElement document)
    {
        var complaints = new List<string>();
        Check(_root, document, "", complaints);
        return complaints;
    }

    public bool Accepts(JsonElement document) => Complaints(document).Count == 0;

    /// <summary>The schema that a reference such as <c>#/$defs/field</c> means.</summary>
    public JsonElement Resolve(string reference)
    {
        var node = _root;
        foreach (var step in reference.Split('/').Skip(1))
            node = node.GetProperty(step);
        return node;
    }

    internal bool Holds(JsonElement schema, JsonElement value)
    {
        var complaints = new List<string>();
        Check(schema, value, "", complaints);
        return complaints.Count == 0;
    }

    internal void Check(JsonElement schema, JsonElement value, string at, List<string> complaints)
    {
        if (schema.ValueKind == JsonValueKind.True)
            return;
        if (schema.ValueKind == JsonValueKind.False)
        {
            complaints.Add($"{at}: nothing may stand here");
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
            SchemaKeywords.Check(this, schema, keyword, value, at, complaints);
    }
}
