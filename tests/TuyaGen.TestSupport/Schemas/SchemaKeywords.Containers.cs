using System.Text.Json;

namespace TuyaGen.TestSupport;

// Objects and lists.
internal static partial class SchemaKeywords
{
    private static void CheckObject(JsonSchema schemas, JsonElement schema, JsonProperty keyword, JsonElement value, string at, List<string> complaints)
    {
        switch (keyword.Name)
        {
            case "required":
                complaints.AddRange(Words(keyword.Value).Where(w => !value.TryGetProperty(w, out _)).Select(w => $"{at}: needs '{w}'"));
                break;
            case "minProperties" when value.EnumerateObject().Count() < keyword.Value.GetInt32():
                complaints.Add($"{at}: has too little in it");
                break;
            case "properties":
                foreach (var property in value.EnumerateObject())
                {
                    if (keyword.Value.TryGetProperty(property.Name, out var own))
                        schemas.Check(own, property.Value, $"{at}/{property.Name}", complaints);
                }

                break;
            case "additionalProperties":
                var named = schema.TryGetProperty("properties", out var properties);
                foreach (var property in value.EnumerateObject().Where(p => !named || !properties.TryGetProperty(p.Name, out _)))
                    schemas.Check(keyword.Value, property.Value, $"{at}/{property.Name}", complaints);
                break;
            case "propertyNames":
                foreach (var property in value.EnumerateObject())
                    schemas.Check(keyword.Value, JsonSerializer.SerializeToElement(property.Name), $"{at}/{property.Name}", complaints);
                break;
        }
    }

    private static void CheckArray(JsonSchema schemas, JsonElement schema, JsonProperty keyword, JsonElement value, string at, List<string> complaints)
    {
        var items = value.EnumerateArray().ToArray();
        var first = schema.TryGetProperty("prefixItems", out var prefix) ? prefix.GetArrayLength() : 0;
        switch (keyword.Name)
        {
            case "minItems" when items.Length < keyword.Value.GetInt32():
            case "maxItems" when items.Length > keyword.Value.GetInt32():
                complaints.Add($"{at}: has {items.Length} items, but {keyword.Name} is {keyword.Value.GetRawText()}");
                break;
            case "uniqueItems" when items.Where((item, i) => items.Take(i).Any(earlier => JsonElement.DeepEquals(earlier, item))).Any():
                complaints.Add($"{at}: has an item twice");
                break;
            case "prefixItems":
                for (var i = 0; i < Math.Min(first, items.Length); i++)
                    schemas.Check(prefix[i], items[i], $"{at}/{i}", complaints);
                break;
            case "items":
                for (var i = first; i < items.Length; i++)
                    schemas.Check(keyword.Value, items[i], $"{at}/{i}", complaints);
                break;
        }
    }
}
