using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

// What depends on other properties. Each case of 'when' is read as the whole data point with the words of the case laid over it.
internal sealed partial class PointParser
{
    private ParsedRules Rules(ObjectReader words, JsonMember member)
    {
        var ends = Ranges.ReadEnds(words, _bag);
        if (words.Find("when") is { Kind: JsonKind.Array, Items.Count: 0 } when)
            _bag.Add(TuyaDiagnostics.NoValues, when.Range, "'when'");
        return new()
        {
            When = [.. words.List("when").Select(w => Case(w, member)).OfType<ParsedCase>()],
            AvailableIf = Tests(words, "availableIf"),
            Minimum = ends.MinOf,
            Maximum = ends.MaxOf,
            UnitOf = UnitReader.Property(words, _bag),
        };
    }

    private ParsedCase? Case(JsonNode node, JsonMember member)
    {
        var words = new ObjectReader(node, "The case of 'when'", new(node.Range.Start, 1), Words.When, _bag);
        words.Require("if");
        var facets = node.Members.Where(m => m.Name is not ("if" or "readOnly") && Words.When.Known.Contains(m.Name));
        if (words.Flag("readOnly"))
            facets = facets.Append(new("access", words.RangeOf("readOnly"), new(JsonKind.Text, words.RangeOf("readOnly")) { Text = "ro" }));
        var rest = member.Value.Members.Where(m => m.Name is not ("when" or "availableIf"));
        var whole = Merge.Lay(
            new(JsonKind.Object, member.Value.Range) { Members = [.. rest] }, new(JsonKind.Object, node.Range) { Members = [.. facets] });
        return Parse(member with { Value = whole }) is { } point ? new(Tests(words, "if"), point) : null;
    }

    private IReadOnlyList<JsonMember> Tests(ObjectReader words, string word)
    {
        if (words.Find(word) is { Kind: JsonKind.Object, Members.Count: 0 } tests)
            _bag.Add(TuyaDiagnostics.NoValues, tests.Range, $"'{word}'");
        return words.Members(word);
    }
}
