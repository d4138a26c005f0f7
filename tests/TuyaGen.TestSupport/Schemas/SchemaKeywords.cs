using System.Text.Json;
using System.Text.RegularExpressions;

namespace TuyaGen.TestSupport;

/// <summary>The keywords of a JSON Schema, one by one.</summary>
internal static partial class SchemaKeywords
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description"];
    private static readonly HashSet<string> Schemas = ["additionalProperties", "propertyNames", "items", "not", "if", "then", "else"];
    private static readonly HashSet<string> Lists = ["oneOf", "anyOf", "allOf", "prefixItems"];
    private static readonly HashSet<string> Maps = ["properties", "$defs"];

    private static readonly HashSet<string> Plain =
    [
        "$ref", "type", "const", "enum", "pattern", "minLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems", "uniqueItems", "required",
        "minProperties",
    ];

    public static void RequireKnown(JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return;
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Schemas.Contains(keyword.Name))
                RequireKnown(keyword.Value);
            else if (Lists.Contains(keyword.Name))
                keyword.Value.EnumerateArray().ToList().ForEach(RequireKnown);
            else if (Maps.Contains(keyword.Name))
                keyword.Value.EnumerateObject().ToList().ForEach(p => RequireKnown(p.Value));
            else if (!Notes.Contains(keyword.Name) && !Plain.Contains(keyword.Name))
                throw new NotSupportedException($"The keyword '{keyword.Name}' is not known here; teach it to {nameof(SchemaKeywords)}.");
        }
    }

    public static void Check(JsonSchema schemas, JsonElement schema, JsonProperty keyword, JsonElement value, string at, List<string> complaints)
    {
        var wanted = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                schemas.Check(schemas.Resolve(wanted.GetString()!), value, at, complaints);
                break;
            case "type":
                Require(Words(wanted).Any(t => Is(value, t)), $"must be {wanted.GetRawText()}");
                break;
            case "const":
                Require(JsonElement.DeepEquals(value, wanted), $"must be {wanted.GetRawText()}");
                break;
            case "enum":
                Require(wanted.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"must be one of {wanted.GetRawText()}");
                break;
            case "not":
                Require(!schemas.Holds(wanted, value), "must be something else");
                break;
            case "allOf":
                foreach (var one in wanted.EnumerateArray())
                    schemas.Check(one, value, at, complaints);
                break;
            case "anyOf":
                Require(wanted.EnumerateArray().Any(s => schemas.Holds(s, value)), "fits none of several forms");
                break;
            case "oneOf":
                Require(wanted.EnumerateArray().Count(s => schemas.Holds(s, value)) == 1, "fits none of several forms, or more than one");
                break;
            case "if":
                var branch = schemas.Holds(wanted, value) ? "then" : "else";
                if (schema.TryGetProperty(branch, out var then))
                    schemas.Check(then, value, at, complaints);
                break;
            default:
                CheckContent(schemas, schema, keyword, value, at, complaints);
                break;
        }

        void Require(bool holds, string complaint)
        {
            if (!holds)
                complaints.Add($"{at}: {complaint}");
        }
    }

    private static void CheckContent(JsonSchema schemas, JsonElement schema, JsonProperty keyword, JsonElement value, string at, List<string> complaints)
    {
        var before = complaints.Count;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(schemas, schema, keyword, value, at, complaints);
                break;
            case JsonValueKind.Array:
                CheckArray(schemas, schema, keyword, value, at, complaints);
                break;
            case JsonValueKind.String when !CheckText(keyword, value.GetString()!):
            case JsonValueKind.Number when !CheckNumber(keyword, value.GetDouble()):
                complaints.Insert(before, $"{at}: {keyword.Name} is {keyword.Value.GetRawText()}");
                break;
        }
    }

    private static bool CheckText(JsonProperty keyword, string text) => keyword.Name switch
    {
        // The end of a text is its end there, and not the line before it.
        "pattern" => Regex.IsMatch(text, Regex.Replace(keyword.Value.GetString()!, @"(?<!\\)\$", @"\z")),
        "minLength" => text.Length >= keyword.Value.GetInt32(),
        _ => true,
    };

    private static bool CheckNumber(JsonProperty keyword, double number) => keyword.Name switch
    {
        "minimum" => number >= keyword.Value.GetDouble(),
        "maximum" => number <= keyword.Value.GetDouble(),
        "exclusiveMinimum" => number > keyword.Value.GetDouble(),
        _ => true,
    };

    private static IEnumerable<string> Words(JsonElement words) =>
        words.ValueKind == JsonValueKind.Array ? words.EnumerateArray().Select(w => w.GetString()!) : [words.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && Math.Floor(value.GetDouble()) == value.GetDouble(),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type '{type}' is not known here."),
    };
}
