using System.Text.Json.Nodes;

namespace TuyaGen.Import.Tests.TuyaLocal.Facts;

/// <summary>
/// What a document says, data point by data point, in the words of the facts. It knows documents only, and nothing of how they were made.
/// </summary>
internal sealed class ModelFacts
{
    private readonly Dictionary<string, PointFacts> _points = [];
    private readonly JsonObject _computed;

    public ModelFacts(string document)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        foreach (var (name, point) in root["dps"]!.AsObject())
            _points[name] = new(point!.AsObject());
        _computed = root["computed"]?.AsObject() ?? [];
    }

    /// <summary>The fields of one record of the facts that the document does not say in the same way.</summary>
    public IEnumerable<string> Differences(JsonObject facts)
    {
        var views = _points.Values.Where(p => p.Id == (int)facts["id"]!).ToArray();
        if (views.Length == 0)
            return ["id"];
        return Fields(facts, views).Distinct();
    }

    private IEnumerable<string> Fields(JsonObject facts, PointFacts[] views)
    {
        // One property says what it is; another of the same data point may say what some of its values mean.
        var point = Array.Find(views, v => v.Kind == Text(facts, "kind")) ?? views[0];
        foreach (var (word, said) in point.Words)
        {
            if (said != Text(facts, word))
                yield return word;
        }

        foreach (var (word, said) in point.Lists)
        {
            if (!said.SequenceEqual(Numbers(facts, word)))
                yield return word;
        }

        if (!views.SelectMany(v => v.Values).ToHashSet().SetEquals(Strings(facts, "values")))
            yield return "values";
        if (!point.Bits.ToHashSet().SetEquals(Numbers(facts, "bits").Select(b => (int)b)))
            yield return "bits";
        if (facts["labels"] is JsonObject labels && labels.Any(l => !views.Any(v => v.Says(l.Key, (string)l.Value!))))
            yield return "labels";
        if (!PartFacts.Of(facts["parts"]).SetEquals(point.Parts))
            yield return "parts";
        foreach (var rule in facts["when"]?.AsArray() ?? [])
        {
            foreach (var word in Rule(rule!.AsObject(), point))
                yield return word;
        }
    }

    private IEnumerable<string> Rule(JsonObject rule, PointFacts point)
    {
        var on = (int)rule["on"]!;
        var wanted = rule["is"]!.AsArray().Select(v => v is null ? null : (string)v!).ToHashSet();

        // What stands for itself under another name needs no saying.
        if (rule["redirect"] is { } target && (int)target != point.Id && !_computed.Any(c => Stands(c.Value!.AsObject(), point.Id, on, wanted, (int)target)))
            yield return "when.redirect";
        foreach (var word in new[] { "range", "step", "factor" }.Where(rule.ContainsKey))
        {
            if (on == point.Id && word == "factor" && point.IsSigned((string)rule[word]!))
                continue;
            if (!point.Cases.Any(c => Tests(c["if"]!.AsObject(), on, wanted) && CaseFacts.Says(c, point.Json, word, rule[word]!)))
                yield return "when." + word;
        }
    }

    private bool Stands(JsonObject computed, int point, int on, HashSet<string?> wanted, int target) =>
        Id(computed["otherwise"]) == point
        && Id(computed["select"]) == on
        && computed["cases"]!.AsArray().Any(c => Id(c!["use"]) == target && Wires((string)computed["select"]!, c["is"]!).IsSupersetOf(wanted));

    private bool Tests(JsonObject test, int on, HashSet<string?> wanted) =>
        test.Count == 1 && Id(test.First().Key) == on && Wires(test.First().Key, test.First().Value).SetEquals(wanted);

    private int? Id(JsonNode? name) => name is null ? null : _points[((string)name!).Split('.')[0]].Id;

    private HashSet<string?> Wires(string path, JsonNode? values) => values switch
    {
        JsonArray list => [.. list.Select(v => _points[path.Split('.')[0]].Wire(v))],
        JsonObject bits => [_points[path.Split('.')[0]].BitWire((string)bits["has"]!)],
        _ => [_points[path.Split('.')[0]].Wire(values)],
    };

    // What is not said is false, or nothing.
    private static string? Text(JsonObject facts, string word) => facts[word]?.ToString();

    private static IEnumerable<decimal> Numbers(JsonObject facts, string word) => (facts[word]?.AsArray() ?? []).Select(n => (decimal)n!);

    private static IEnumerable<string> Strings(JsonObject facts, string word) => (facts[word]?.AsArray() ?? []).Select(n => (string)n!);
}
