using System.Text.Json;
using TuyaGen.TestSupport;

namespace TuyaGen.Generators.Tests.Reading;

/// <summary>The evaluator of schemas refuses what a schema refuses; else the tests that lean on it would prove nothing.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{ "type": "object" }""", "{}", "[]")]
    [InlineData("""{ "type": ["string", "null"] }""", "null", "1")]
    [InlineData("""{ "type": "integer" }""", "2.0", "2.5")]
    [InlineData("""{ "type": "number" }""", "2.5", "\"2\"")]
    [InlineData("""{ "type": "boolean" }""", "false", "0")]
    [InlineData("""{ "const": [1, { "a": null }] }""", """[1, { "a": null }]""", """[1, { "a": 0 }]""")]
    [InlineData("""{ "enum": ["a", 1] }""", "1", "\"1\"")]
    [InlineData("""{ "pattern": "^a+$" }""", "\"aa\"", "\"ab\"")]
    [InlineData("""{ "minLength": 1 }""", "\"a\"", "\"\"")]
    [InlineData("""{ "minimum": 1 }""", "1", "0.5")]
    [InlineData("""{ "maximum": 1 }""", "1", "1.5")]
    [InlineData("""{ "exclusiveMinimum": 1 }""", "1.5", "1")]
    [InlineData("""{ "minItems": 1 }""", "[0]", "[]")]
    [InlineData("""{ "maxItems": 1 }""", "[0]", "[0, 1]")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 2]", "[1, 2, 1]")]
    [InlineData("""{ "items": { "type": "string" } }""", """["a"]""", """["a", 1]""")]
    [InlineData("""{ "prefixItems": [{ "type": "string" }], "items": false }""", """["a"]""", """["a", "b"]""")]
    [InlineData("""{ "prefixItems": [{ "type": "string" }], "items": { "type": "null" } }""", """["a", null]""", """["a", "b"]""")]
    [InlineData("""{ "prefixItems": [{ "type": "string" }] }""", """["a", 1]""", "[1]")]
    [InlineData("""{ "required": ["a"] }""", """{ "a": 1 }""", """{ "b": 1 }""")]
    [InlineData("""{ "minProperties": 1 }""", """{ "a": 1 }""", "{}")]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", """{ "b": 1 }""", """{ "a": 1 }""")]
    [InlineData("""{ "properties": { "a": false } }""", """{ "b": 1 }""", """{ "a": 1 }""")]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": false }""", """{ "a": 1 }""", """{ "a": 1, "b": 1 }""")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "a": "" }""", """{ "a": 1 }""")]
    [InlineData("""{ "propertyNames": { "pattern": "^a" } }""", """{ "ab": 1 }""", """{ "b": 1 }""")]
    [InlineData("""{ "oneOf": [{ "type": "number" }, { "minimum": 5 }] }""", "1", "7")]
    [InlineData("""{ "oneOf": [{ "type": "number" }, { "type": "string" }] }""", "1", "true")]
    [InlineData("""{ "anyOf": [{ "type": "number" }, { "type": "string" }] }""", "\"\"", "true")]
    [InlineData("""{ "allOf": [{ "minimum": 1 }, { "maximum": 2 }] }""", "1.5", "3")]
    [InlineData("""{ "not": { "const": 0 } }""", "1", "0")]
    [InlineData("""{ "if": { "required": ["a"] }, "then": { "required": ["b"] } }""", "{}", """{ "a": 1 }""")]
    [InlineData("""{ "if": { "required": ["a"] }, "else": { "required": ["b"] } }""", """{ "a": 1 }""", "{}")]
    [InlineData("""{ "$ref": "#/$defs/x", "$defs": { "x": { "type": "string" } } }""", "\"\"", "1")]
    [InlineData("""{ "$ref": "#/$defs/x", "minLength": 2, "$defs": { "x": { "type": "string" } } }""", "\"ab\"", "\"a\"")]
    [InlineData("true", "1", null)]
    [InlineData("false", null, "1")]
    public void A_keyword_accepts_and_refuses(string schema, string? good, string? bad)
    {
        var read = JsonSchema.Parse(schema);

        if (good is not null)
            Assert.Empty(read.Complaints(JsonDocument.Parse(good).RootElement));
        if (bad is not null)
            Assert.NotEmpty(read.Complaints(JsonDocument.Parse(bad).RootElement));
    }

    [Fact]
    public void A_complaint_names_the_place()
    {
        var schema = JsonSchema.Parse("""{ "properties": { "a": { "items": { "type": "string" } } } }""");

        Assert.Equal(["/a/1: must be \"string\""], schema.Complaints(JsonDocument.Parse("""{ "a": ["", 1] }""").RootElement));
    }

    [Theory]
    [InlineData("""{ "maxLength": 1 }""")]
    [InlineData("""{ "properties": { "a": { "dependentRequired": {} } } }""")]
    [InlineData("""{ "oneOf": [{ "patternProperties": {} }] }""")]
    public void A_keyword_that_is_not_known_is_no_silent_yes(string schema) =>
        Assert.Throws<NotSupportedException>(() => JsonSchema.Parse(schema));
}
