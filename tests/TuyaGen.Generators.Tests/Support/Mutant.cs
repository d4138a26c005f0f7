using System.Text.Json.Nodes;

namespace TuyaGen.Generators.Tests.Support;

/// <summary>A model of which something was changed at random.</summary>
internal static class Mutant
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "255", "1.5", "1e30", "9999999999", "[]", "{}", "[1,2]", "[0,1e28]",
        "\"\"", "\"A\"", "\"Switch\"", "\"$level\"", "\"${level}\"", "\"Std.Colour\"", "\"int\"", "\"enum\"",
        """["a","b"]""", """{"id":1,"type":"bool"}""",
    ];

    /// <summary>Changes one place or two.</summary>
    public static string Of(string seed, int number, Random random)
    {
        var document = JsonNode.Parse(seed)!.AsObject();
        for (var n = 1 + random.Next(2); n > 0; n--)
            Mutate(document, random);
        document["device"] = $"Mutant{number}";
        document["namespace"] = $"Mutants.N{number}";
        document.Remove("products");
        return document.ToJsonString();
    }

    private static void Mutate(JsonObject document, Random random)
    {
        var places = Places(document).ToArray();
        var (parent, key) = places[random.Next(places.Length)];
        var (_, otherKey) = places[random.Next(places.Length)];
        var value = random.Next(3) == 0
            ? At(places[random.Next(places.Length)])?.DeepClone()
            : JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (parent)
        {
            case JsonObject container when random.Next(3) == 0:
                container.Remove((string)key);
                break;
            case JsonObject container when random.Next(3) == 0:
                container[otherKey as string ?? "Other"] = container[(string)key]?.DeepClone();
                break;
            case JsonObject container:
                container[(string)key] = value;
                break;
            case JsonArray list:
                list[(int)key] = value;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject container => container.SelectMany(m => Places(m.Value).Prepend((container, m.Key))),
        JsonArray list => list.SelectMany((item, i) => Places(item).Prepend((list, i))),
        _ => [],
    };

    private static JsonNode? At((JsonNode Parent, object Key) place) =>
        place.Key is string name ? place.Parent[name] : place.Parent[(int)place.Key];
}
