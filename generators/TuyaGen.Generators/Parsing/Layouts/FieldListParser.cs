using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the fields of a layout, and finds what fields do for each other: counts, lengths, signs.</summary>
internal static class FieldListParser
{
    /// <summary>Reads them; null where one is wrong.</summary>
    public static IReadOnlyList<ParsedField>? Parse(JsonNode node, LayoutContext context)
    {
        if (!Values.Is(node, JsonKind.Array, "fields", "a list of fields", context.Bag))
            return null;
        if (node.Items.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, node.Range, "The layout");
        var fields = new List<ParsedField>();
        foreach (var item in node.Items)
        {
            if (FieldParser.Parse(item, context, fields) is { } field)
                fields.Add(field);
        }

        if (fields.Count < Math.Max(1, node.Items.Count))
            return null;
        foreach (var twice in fields.Where(f => f.Spec.Name.Length > 0).GroupBy(f => f.Spec.Name).Where(g => g.Count() > 1))
            context.Bag.Add(TuyaDiagnostics.DuplicateKey, twice.Last().Range, twice.Key);
        foreach (var twice in fields.Where(f => f.Spec.Key.Length > 0).GroupBy(f => f.Spec.Key).Where(g => g.Count() > 1))
            context.Bag.Add(TuyaDiagnostics.DuplicateKey, twice.Last().Words.RangeOf("key"), twice.Key);
        for (var i = 0; i < fields.Count; i++)
            Serve(fields, fields[i], context.Bag);
        return fields;
    }

    private static void Serve(List<ParsedField> fields, ParsedField field, DiagnosticBag bag)
    {
        var spec = field.Spec;
        if (spec.SignField is { } sign)
            Sign(fields, field, sign, bag);
        if (spec.Repeat?.Field is { } count)
            Become(fields, count, FieldRole.Count, spec.Name);
        if (spec.Size?.Field is not { } size)
            return;
        if (spec is { Wire: BytesWire or TextWire, Repeat: null })
            Become(fields, size, FieldRole.Length, spec.Name);
        else if (spec.Wire is ObjectWire { Extent: var extent } && fields.FindIndex(f => f.Spec.Name == size) is >= 0 and var at && fields[at].Property is { } property)
            fields[at] = fields[at] with { Property = property with { Initial = (extent.MinBits + 7) / 8 } };
    }

    private static void Sign(List<ParsedField> fields, ParsedField field, string sign, DiagnosticBag bag)
    {
        var flag = fields.Find(f => f.Spec.Name == sign)?.Spec;
        if (flag is null)
            bag.Add(TuyaDiagnostics.UnknownField, field.Words.RangeOf("signOf"), sign, Suggestion.For(sign, fields.Select(f => f.Spec.Name).Where(n => n.Length > 0)));
        else if (flag is not { Type.Kind: ClrKind.Boolean, Repeat: null, IsNullable: false } || field.Spec.Repeat is not null || field.Spec.IsConditional)
            bag.Add(TuyaDiagnostics.TypeMismatch, field.Words.RangeOf("signOf"), "'signOf'", "a bit or a bool that is always there, for a single number", $"'{sign}'");
        else
            Become(fields, sign, FieldRole.Sign, field.Spec.Name);
    }

    // The first field that it serves is the one that it is written from.
    private static void Become(List<ParsedField> fields, string name, FieldRole role, string of)
    {
        var at = fields.FindIndex(f => f.Spec.Name == name);
        if (fields[at].Spec.HasValue)
            fields[at] = fields[at] with { Spec = fields[at].Spec with { Role = role, Of = of }, Property = null };
    }
}
