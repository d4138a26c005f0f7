using System.Text.Json;
using System.Text.Json.Nodes;

namespace TuyaGen.TestSupport;

/// <summary>
/// Makes small documents out of a schema, which together show every property of every definition, every form and every value of a list. A
/// definition is shown in full where it is met first, and with its first sample everywhere else.
/// </summary>
public sealed class SchemaSamples(JsonElement root, SchemaContexts contexts)
{
    private readonly JsonSchema _schemas = new(root);
    private readonly HashSet<string> _shown = [];

    public IEnumerable<SchemaSample> Documents() => Of(root, "#");

    /// <summary>Everything that there is to show.</summary>
    public static IReadOnlyList<string> ToShow(JsonElement root) => [.. Places(root, "#").Distinct()];

    private static IEnumerable<string> Places(JsonElement schema, string place)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        // A definition without a type only adds to others, and is shown there.
        return schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "properties" when !schema.TryGetProperty("type", out _) => [],
            "properties" => keyword.Value.EnumerateObject()
                .SelectMany(p => Places(p.Value, $"{place}/{p.Name}").Prepend($"{place}/{p.Name}")),
            "$defs" => keyword.Value.EnumerateObject().SelectMany(d => Places(d.Value, $"#/$defs/{d.Name}")),
            "enum" => keyword.Value.EnumerateArray().Select(v => $"{place}={v.GetRawText()}"),
            "oneOf" or "anyOf" => keyword.Value.EnumerateArray().SelectMany((one, i) => Places(one, $"{place}|{i}")),
            "items" or "additionalProperties" => Places(keyword.Value, place + "/*"),
            "prefixItems" => keyword.Value.EnumerateArray().SelectMany(one => Places(one, place + "/*")),
            _ => [],
        });
    }

    private IEnumerable<SchemaSample> Of(JsonElement schema, string place)
    {
        var given = SchemaContexts.Read(contexts.Values, place).ToArray();
        if (given.Length > 0)
            return given.Select(v => new SchemaSample(v, []));
        if (schema.TryGetProperty("$ref", out var reference))
            return Referred(reference.GetString()!);
        if (schema.TryGetProperty("enum", out var values))
            return values.EnumerateArray().Select(v => new SchemaSample(JsonNode.Parse(v.GetRawText()), [$"{place}={v.GetRawText()}"]));
        if (schema.TryGetProperty("const", out var constant))
            return [new(JsonNode.Parse(constant.GetRawText()), [])];
        if (!schema.TryGetProperty("type", out var type))
            return Forms(schema, place);
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().SelectMany(t => OfType(schema, t.GetString()!, place))
            : OfType(schema, type.GetString()!, place);
    }

    private IEnumerable<SchemaSample> Forms(JsonElement schema, string place)
    {
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(word, out var forms))
                return forms.EnumerateArray().SelectMany((form, i) => Of(form, $"{place}|{i}"));
        }

        throw new NotSupportedException($"What {place} allows is not said; give values for it.");
    }

    private IEnumerable<SchemaSample> Referred(string reference)
    {
        var schema = _schemas.Resolve(reference);
        var all = Of(schema, reference);
        var isSimple = !schema.GetRawText().Contains("properties", StringComparison.OrdinalIgnoreCase);
        return isSimple || _shown.Add(reference) ? all : all.Where(s => _schemas.Holds(schema, JsonSerializer.SerializeToElement(s.Value))).Take(1);
    }

    private IEnumerable<SchemaSample> OfType(JsonElement schema, string type, string place) => type switch
    {
        "object" => Objects(schema, place),
        "array" => Lists(schema, place),
        "boolean" => [new(true, []), new(false, [])],
        "null" => [new(null, [])],
        "string" => [new("A", [])],
        _ => [new(1, [])],
    };

    private IEnumerable<SchemaSample> Lists(JsonElement schema, string place)
    {
        var items = schema.TryGetProperty("prefixItems", out var prefix) ? prefix[0] : schema.GetProperty("items");
        var least = schema.TryGetProperty("minItems", out var count) ? count.GetInt32() : 1;
        var before = SchemaContexts.Read(contexts.Before, place).Select(b => b!.AsArray()).DefaultIfEmpty([]).ToArray();
        foreach (var item in Of(items, place + "/*"))
        {
            foreach (var list in before.Select(b => b.DeepClone().AsArray()))
            {
                for (var i = 0; i < least; i++)
                    list.Add(item.Value?.DeepClone());
                yield return item with { Value = list };
            }
        }
    }

    private IEnumerable<SchemaSample> Objects(JsonElement schema, string place)
    {
        var bases = SchemaContexts.Read(contexts.Objects, place).Select(o => o!.AsObject()).DefaultIfEmpty([]).ToArray();
        foreach (var start in bases)
            yield return new(start.DeepClone(), []);
        foreach (var (name, property) in Properties(schema))
        {
            var own = SchemaContexts.Read(contexts.Objects, $"{place}+{name}").Select(o => o!.AsObject()).ToArray();
            foreach (var value in Of(property, $"{place}/{name}"))
            {
                foreach (var start in own.Length > 0 ? own : bases)
                    yield return value.Showing($"{place}/{name}") with { Value = With(start, name, value.Value) };
            }
        }

        if (!schema.TryGetProperty("additionalProperties", out var any) || any.ValueKind == JsonValueKind.False)
            yield break;
        foreach (var value in Of(any, place + "/*"))
        {
            foreach (var key in contexts.Keys.GetValueOrDefault(place) ?? ["A"])
                yield return value with { Value = new JsonObject { [key] = value.Value?.DeepClone() } };
        }
    }

    // What is said of several members is added to those that are there.
    private static JsonObject With(JsonObject start, string name, JsonNode? value)
    {
        var whole = start.DeepClone().AsObject();
        if (whole[name] is JsonObject present && value is JsonObject more && more.All(m => m.Value is JsonObject) && present.All(m => m.Value is JsonObject))
        {
            foreach (var (key, member) in more)
                present[key] = member?.DeepClone();
        }
        else
        {
            whole[name] = value?.DeepClone();
        }

        return whole;
    }

    // A property that stands here without a schema has one in a definition that holds as well.
    private IEnumerable<(string Name, JsonElement Schema)> Properties(JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties))
            return [];
        var others = schema.TryGetProperty("allOf", out var all)
            ? all.EnumerateArray().Where(a => a.TryGetProperty("$ref", out _)).Select(a => _schemas.Resolve(a.GetProperty("$ref").GetString()!)).ToArray()
            : [];
        return properties.EnumerateObject().Select(p => (p.Name, p.Value.EnumerateObject().Any()
            ? p.Value
            : others.Select(o => o.GetProperty("properties")).First(o => o.TryGetProperty(p.Name, out _)).GetProperty(p.Name)));
    }
}
