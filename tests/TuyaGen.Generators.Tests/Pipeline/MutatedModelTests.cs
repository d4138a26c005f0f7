using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TuyaGen.Generators.Tests.Support;

namespace TuyaGen.Generators.Tests.Pipeline;

/// <summary>Whatever a model says, it is complained of, or its code compiles; the generator itself never fails.</summary>
public sealed class MutatedModelTests
{
    private const int Models = 150;

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "255", "1.5", "1e30", "9999999999", "[]", "{}", "[1,2]", "[0,1e28]",
        "\"\"", "\"A\"", "\"Switch\"", "\"$level\"", "\"${level}\"", "\"Std.Colour\"", "\"int\"", "\"enum\"",
        """["a","b"]""", """{"id":1,"type":"bool"}""",
    ];

    [Fact]
    public void A_mutated_model_is_complained_of_or_compiles()
    {
        var random = new Random(20261121);
        var seed = ModelText.Load("kitchen-sink.tuya.json").GetText().ToString();
        var models = Enumerable.Range(0, Models).Select(i => new ModelText($"m{i:d4}.tuya.json", Mutate(seed, i, random))).ToArray();

        var generation = Generation.Of(models);

        Assert.DoesNotContain(generation.Diagnostics, d => d.Id == "TUYA000");
        Assert.DoesNotContain(generation.Output.GetDiagnostics(), d => d.Severity >= DiagnosticSeverity.Warning);
        var emitted = generation.Files.Keys.Count(k => k.EndsWith(".Device.g.cs", StringComparison.Ordinal));
        Assert.InRange(emitted, Models / 10, Models * 9 / 10);
    }

    private static string Mutate(string seed, int number, Random random)
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
