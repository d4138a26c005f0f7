using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the forms of a payload that its length or its first bytes tell apart.</summary>
internal static class FormsParser
{
    public static (LayoutBody? Body, IReadOnlyList<LayoutProperty> Properties) Parse(
        IReadOnlyList<JsonNode> cases, TextRange at, LayoutContext context)
    {
        if (cases.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, at, "The layout");
        var forms = new List<(FormSpec Form, IReadOnlyList<ParsedField> Fields)>();
        foreach (var node in cases)
        {
            if (forms.Count > 0 && forms[forms.Count - 1].Form.Test.IsAnything)
                context.Bag.Add(TuyaDiagnostics.Unreachable, new(node.Range.Start, 1));
            if (Form(node, context) is { } form)
                forms.Add(form);
        }

        return forms.Count < Math.Max(1, cases.Count)
            ? (null, [])
            : (new FormsBody(forms.Select(f => f.Form).ToEquatable()), Properties([.. forms.Select(f => f.Fields)], context.Bag));
    }

    private static (FormSpec Form, IReadOnlyList<ParsedField> Fields)? Form(JsonNode node, LayoutContext context)
    {
        var words = new ObjectReader(node, "The case", new(node.Range.Start, 1), Words.LayoutCase, context.Bag);
        if (words.Require("fields") is not { } list || FieldListParser.Parse(list, context) is not { } fields
            || new LayoutPlanner(fields, context.Bag).Plan(isOwnPayload: true) is not { } plan)
            return null;
        var test = Test(words, context.Bag);
        if (test.Length is { } length && (length * 8 < plan.Extent.MinBits || (plan.Extent.IsFixed && length * 8 != plan.Extent.MinBits && !Keeps(plan, length))))
        {
            context.Bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf("length"), "length", words.Find("length")!.Text,
                $"at least the {Values.Invariant((plan.Extent.MinBits + 7) / 8)} bytes of the fields");
        }

        return (new(test, plan), fields);
    }

    private static bool Keeps(FieldsSpec plan, int length) => plan.KeepsRest && length * 8 > plan.Extent.MinBits;

    private static FormTest Test(ObjectReader words, DiagnosticBag bag)
    {
        var modulus = words.List("lengthMod");
        if (words.Has("lengthMod") && modulus.Count != 2)
            bag.Add(TuyaDiagnostics.WrongKind, words.RangeOf("lengthMod"), "lengthMod", "a list of a divisor and a remainder", $"one of {Values.Invariant(modulus.Count)}");
        int? divisor = modulus.Count == 2 ? Values.Whole(modulus[0], "lengthMod", 2, 65535, bag) : null;
        return new()
        {
            Length = words.Whole("length", 0, 65535),
            AtLeast = words.Whole("atLeast", 0, 65535),
            Modulus = divisor,
            Remainder = divisor is { } n ? Values.Whole(modulus[1], "lengthMod", 0, n - 1, bag) ?? 0 : 0,
            Head = HexBytes.Read(words, "head", 32, bag),
        };
    }

    // One property may stand in several forms; where one lacks it, it may be null.
    private static List<LayoutProperty> Properties(IReadOnlyList<IReadOnlyList<ParsedField>> forms, DiagnosticBag bag)
    {
        var properties = new List<LayoutProperty>();
        foreach (var field in forms.SelectMany(f => f).Where(f => f.Property is not null))
        {
            var at = properties.FindIndex(p => p.Name == field.Property!.Name);
            if (at < 0)
                properties.Add(field.Property!);
            else if (!properties[at].SameType(field.Property!))
                bag.Add(TuyaDiagnostics.TypeMismatch, field.Range, $"'{field.Property!.Name}'", "the type that it has in the case before", field.Property.Type.Describe());
            else
                properties[at] = Join(properties[at], field.Property!);
        }

        return [.. properties.Select(p => p with { IsNullable = p.IsNullable || forms.Any(f => f.All(x => x.Property?.Name != p.Name)) })];
    }

    private static LayoutProperty Join(LayoutProperty one, LayoutProperty other) =>
        one with { IsNullable = one.IsNullable || other.IsNullable, Codec = FieldCodecs.Join(one.Codec, other.Codec) };
}
