using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads what a document says about the connection.</summary>
internal static class LinkParser
{
    public static LinkSpec Parse(JsonMember member, PropertyTable properties, DiagnosticBag bag)
    {
        var words = new ObjectReader(member.Value, "The link", member.NameRange, Words.Link, bag);
        return new()
        {
            Version = words.Choice("version", "3.1", "3.2", "3.3", "3.4", "3.5") is { } version ? "V" + version.Replace(".", "") : null,
            Kind = words.Choice("kind", "default", "device22") switch
            {
                "default" => "Default",
                "device22" => "Device22",
                _ => null,
            },
            Persistent = words.Boolean("persistent"),
            PushOnly = words.Choice("query", "normal", "none") == "none",
            Ask = words.Ids("ask").ToEquatable(),
            Complete = words.List("complete").SelectMany(c => IdsOf(c, properties, bag)).Distinct().OrderBy(i => i).ToEquatable(),
            Retries = words.Whole("retries", 0, 100) ?? 0,
            RetryDelayMilliseconds = words.Find("retryDelay") is { } delay ? Durations.Milliseconds(delay, "retryDelay", bag) ?? 0 : 0,
        };
    }

    private static IEnumerable<int> IdsOf(JsonNode node, PropertyTable properties, DiagnosticBag bag)
    {
        if (Values.Text(node, "complete", bag) is not { } name)
            return [];
        if (properties.Find(name) is { } property)
            return property.Points.Where(p => p.Variant.Length == 0).Select(p => p.Point.Spec.Id);
        bag.Add(TuyaDiagnostics.UnknownProperty, node.Range, name, Suggestion.For(name, properties.Names));
        return [];
    }
}
