using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Words and bits that a document names already, beside those of a draft.</summary>
internal static class ExistingValues
{
    /// <summary>The words of the draft with the names that the document gives, and behind them those that only the document has.</summary>
    public static IReadOnlyList<ValueDraft> Name(IReadOnlyList<ValueDraft> values, JsonNode? list)
    {
        if (list is null || values.Count == 0)
            return values;
        var known = Entries(list);
        var rest = known.Where(k => !values.Any(v => k.Wires.Contains(v.Wire)));
        return
        [
            .. values.Select(v => known.FirstOrDefault(k => k.Wires.Contains(v.Wire)) is { Name: { } name } ? v with { Name = name } : v),
            .. rest.Where(r => r.Wires.Count > 0).Select(r => new ValueDraft(r.Wires[0]) { Name = r.Name }),
        ];
    }

    public static IReadOnlyList<BitDraft> Name(IReadOnlyList<BitDraft> bits, JsonNode? list)
    {
        if (list is null || bits.Count == 0)
            return bits;
        var known = Bits(list);
        return
        [
            .. bits.Select(b => known.FirstOrDefault(k => k.Bit == b.Bit) is { } same ? b with { Name = same.Name } : b),
            .. known.Where(k => bits.All(b => b.Bit != k.Bit)),
        ];
    }

    /// <summary>The words that the document lacks.</summary>
    public static IReadOnlyList<(string Name, Json Value)> Missing(IReadOnlyList<ValueDraft> values, JsonNode list)
    {
        var known = Entries(list).SelectMany(e => e.Wires).ToHashSet();
        return [.. values.Where(v => known.Add(v.Wire)).Select(v => (v.Name!, ValueWords.Value(v)))];
    }

    /// <summary>The bits that the document lacks. A list names each bit by its place, so only what follows its end can be added.</summary>
    public static IReadOnlyList<(string Name, Json Value)> Missing(IReadOnlyList<BitDraft> bits, JsonNode list)
    {
        var known = Bits(list).Select(b => b.Bit).ToHashSet();
        var missing = bits.Where(b => !known.Contains(b.Bit)).OrderBy(b => b.Bit).ToArray();
        return list.Kind == JsonKind.Object
            ? [.. missing.Select(b => (b.Name!, Json.Of(b.Bit)))]
            : [.. missing.SkipWhile(b => b.Bit < list.Items.Count).TakeWhile((b, i) => b.Bit == list.Items.Count + i).Select(b => (b.Name!, Json.Of(b.Label)))];
    }

    private static List<(string Name, IReadOnlyList<DpValue> Wires)> Entries(JsonNode list)
    {
        if (list.Kind == JsonKind.Object)
            return [.. list.Members.Select(m => (m.Name, (IReadOnlyList<DpValue>)[.. Wires(m.Value)]))];
        var names = MemberNames.Of([.. list.Items.Select(i => i.Text)]);
        return [.. list.Items.Select((item, i) => (names[i], (IReadOnlyList<DpValue>)[.. Wires(item)]))];
    }

    private static IEnumerable<DpValue> Wires(JsonNode node) => node.Kind switch
    {
        JsonKind.Text => [node.Text],
        JsonKind.Boolean => [node.IsTrue],
        JsonKind.Number => node.TryGetNumber(out var number) ? [number] : [],
        JsonKind.Object => new[] { node["is"] }.OfType<JsonNode>().Concat(node["also"]?.Items ?? []).SelectMany(Wires),
        _ => [],
    };

    private static List<BitDraft> Bits(JsonNode list)
    {
        if (list.Kind != JsonKind.Object)
        {
            var names = MemberNames.Of([.. list.Items.Select(i => i.Text)]);
            return
            [
                .. list.Items.Select((item, i) => (Item: item, Bit: i)).Where(b => b.Item.Kind == JsonKind.Text)
                    .Select(b => new BitDraft(b.Bit, b.Item.Text) { Name = names[b.Bit] }),
            ];
        }

        return [.. list.Members.Where(m => m.Value.TryGetNumber(out var n) && n is >= 0 and <= 63)
            .Select(m => new BitDraft(m.Value.TryGetNumber(out var n) ? (int)n : 0, m.Name) { Name = m.Name })];
    }
}
