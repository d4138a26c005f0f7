using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>What a computed property stands for while another has one of some values.</summary>
/// <param name="Use">The property, or a part of one.</param>
/// <param name="IsReadOnly">It is not written then.</param>
/// <param name="Tests">The tests; none for a case that always applies.</param>
internal sealed record ComputedCase(JsonNode? Use, bool IsReadOnly, IReadOnlyList<JsonMember> Tests)
{
    public static IReadOnlyList<ComputedCase> Read(ObjectReader computed, DiagnosticBag bag)
    {
        if (computed.Find("cases") is { Kind: JsonKind.Array, Items.Count: 0 } list)
            bag.Add(TuyaDiagnostics.NoValues, list.Range, computed.What);
        var items = computed.List("cases");
        var select = computed.Find("select");
        if (select is null && items.Any(i => i["is"] is not null))
            computed.Require("select");
        if (select is not null && Values.Text(select, "select", bag) is null)
            return [];
        if (select is not null && items.Count > 0 && items.All(i => i["is"] is null))
            bag.Add(TuyaDiagnostics.DoesNotFit, select.Range, "select", "cases without 'is'");
        var cases = new List<ComputedCase>();
        foreach (var item in items)
        {
            if (cases.Count > 0 && cases[cases.Count - 1].Tests.Count == 0)
                bag.Add(TuyaDiagnostics.Unreachable, new(item.Range.Start, 1));
            cases.Add(Case(item, select, bag));
        }

        if (computed.Has("otherwise") && cases.Count > 0 && cases[cases.Count - 1].Tests.Count == 0)
            bag.Add(TuyaDiagnostics.DoesNotFit, computed.RangeOf("otherwise"), "otherwise", "cases of which the last always applies");
        return cases;
    }

    private static ComputedCase Case(JsonNode node, JsonNode? select, DiagnosticBag bag)
    {
        var words = new ObjectReader(node, "The case", new(node.Range.Start, 1), Words.ComputedCase, bag);
        IReadOnlyList<JsonMember> tests = [];
        if (select is not null && words.Find("is") is { } values && Values.Is(values, JsonKind.Array, "is", "a list of values", bag))
            tests = [new(select.Text, select.Range, values)];
        return new(words.Require("use"), words.Flag("readOnly"), tests);
    }
}
