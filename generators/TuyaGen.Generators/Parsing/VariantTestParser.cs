using System.Globalization;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads how a variant is recognised.</summary>
internal static class VariantTestParser
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["bool"] = "Boolean",
        ["int"] = "Integer",
        ["string"] = "Text",
    };

    public static VariantTestSpec Parse(Form form, DiagnosticBag bag)
    {
        var node = form.Test!;
        var words = new ObjectReader(node, $"The test of the variant '{form.Name}'", new(node.Range.Start, 1), Words.VariantTest, bag);
        if (node.Kind == JsonKind.Object && node.Members.Count == 0)
            bag.Add(TuyaDiagnostics.NoValues, node.Range, words.What);
        return new()
        {
            Present = words.Ids("present").ToEquatable(),
            Absent = words.Ids("absent").ToEquatable(),
            AnyOf = words.Ids("anyOf").ToEquatable(),
            Kinds = words.Members("kind").Select(m => Kind(m, bag)).OfType<KindTest>().ToEquatable(),
            Values = words.Members("value").Select(m => Value(m, bag)).OfType<ValueTest>().ToEquatable(),
            Products = words.List("product").Select(p => Values.Text(p, "product", bag)).OfType<string>().ToEquatable(),
        };
    }

    private static KindTest? Kind(JsonMember member, DiagnosticBag bag)
    {
        if (Id(member, bag) is not { } id || Values.Text(member.Value, "kind", bag) is not { } kind)
            return null;
        if (Kinds.TryGetValue(kind, out var found))
            return new(id, found);
        bag.Add(TuyaDiagnostics.UnknownChoice, member.Value.Range, kind, "'kind'", Suggestion.For(kind, Kinds.Keys));
        return null;
    }

    private static ValueTest? Value(JsonMember member, DiagnosticBag bag)
    {
        if (Id(member, bag) is not { } id || !Values.Is(member.Value, JsonKind.Array, member.Name, "a list of values", bag))
            return null;
        if (member.Value.Items.Count == 0)
            bag.Add(TuyaDiagnostics.NoValues, member.Value.Range, $"The test of data point {member.Name}");
        return new(id, member.Value.Items.Select(i => Values.Scalar(i, "value", bag)).OfType<Scalar>().ToEquatable());
    }

    private static int? Id(JsonMember member, DiagnosticBag bag)
    {
        if (int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is >= 1 and <= 255)
            return id;
        bag.Add(TuyaDiagnostics.OutOfBounds, member.NameRange, "data point", member.Name, "a number from 1 to 255 in quotes");
        return null;
    }
}
