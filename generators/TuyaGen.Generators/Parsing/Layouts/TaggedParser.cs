using System.Globalization;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads payloads of records that each have a tag and a value.</summary>
internal static class TaggedParser
{
    private const string Detect = "detect:";

    public static (LayoutBody? Body, IReadOnlyList<LayoutProperty> Properties) Parse(JsonMember member, LayoutContext context)
    {
        var words = new ObjectReader(member.Value, "The tagged layout", member.NameRange, Words.Tagged, context.Bag);
        var tag = Tag(words, context);
        if (words.Require("value") is not { } value || words.Require("fields") is null || tag is null)
            return (null, []);
        var inner = value.Kind == JsonKind.Array ? context.Parser.Nested(context with { Type = context.Type + "Value" }, value, isOwnPayload: false) : null;
        var type = inner?.Name ?? Values.Text(value, "value", context.Bag);
        if (type is null || (value.Kind == JsonKind.Array && inner is null))
            return (null, []);
        var fields = words.Members("fields");
        if (fields.Count == 0)
            context.Bag.Add(TuyaDiagnostics.NoValues, words.RangeOf("fields"), words.What);
        var parsed = fields.Select(f => Field(f, type, inner, tag, context)).ToArray();
        if (parsed.Length == 0 || parsed.Contains(null))
            return (null, []);
        CheckTags(parsed!, fields, context.Bag);
        var bits = parsed[0]!.Value.Field.Spec.Wire.FixedBits;
        if (bits is null || bits % 8 != 0)
        {
            context.Bag.Add(TuyaDiagnostics.TypeMismatch, value.Range, "'value'", "a type of some whole bytes", type);
            return (null, []);
        }

        return (new TaggedBody(Marker(words, context.Bag), tag, bits.Value, parsed.Select(p => new TaggedField(p!.Value.Tag, p.Value.Field.Spec)).ToEquatable()),
            [.. parsed.Select(p => p!.Value.Field.Property! with { IsNullable = true, Initial = null })]);
    }

    private static (long Tag, ParsedField Field)? Field(JsonMember member, string type, LayoutSpec? inner, IntegerWire tag, LayoutContext context)
    {
        var words = new ObjectReader(member.Value, $"The field '{member.Name}'", member.NameRange, Words.TaggedField, context.Bag);
        if (words.Require("tag") is not { } node)
            return null;
        var (min, max) = FieldTypes.Room(tag, null);
        if (Values.Number(node, "tag", context.Bag) is not { } number)
            return null;
        if (!Ranges.IsWhole(number) || number < min || number > max)
        {
            context.Bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, "tag", node.Text, $"a whole number from {Values.Invariant(min)} to {Values.Invariant(max)}");
            return null;
        }

        return FieldParser.OfTag(member, type, context, inner) is { Property: not null } field ? ((long)number, field) : null;
    }

    private static IntegerWire? Tag(ObjectReader words, LayoutContext context)
    {
        if (words.Require("tag") is null || words.Text("tag") is not { } type)
            return null;
        if (FieldTypes.Find(type) is IntegerWire { Bits: > 4 and < 64, IsSigned: false } wire && type != "bool")
            return wire;
        context.Bag.Add(TuyaDiagnostics.TypeMismatch, words.RangeOf("tag"), "'tag'", "u8, u16, u24 or u32", type);
        return null;
    }

    private static TagMarker Marker(ObjectReader words, DiagnosticBag bag)
    {
        if (words.Text("prefix") is not { } text)
            return new(0, default);
        if (!text.StartsWith(Detect, StringComparison.Ordinal))
            return HexBytes.Read(words, "prefix", 8, bag) is { Count: > 0 } bytes ? new(bytes.Count, bytes) : new(0, default);
        if (int.TryParse(text.Substring(Detect.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= 1 and <= 8)
            return new(length, default);
        bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf("prefix"), "prefix", text, "bytes as hexadecimal digits, or detect:1 to detect:8");
        return new(0, default);
    }

    private static void CheckTags((long Tag, ParsedField Field)?[] parsed, IReadOnlyList<JsonMember> fields, DiagnosticBag bag)
    {
        for (var i = 1; i < parsed.Length; i++)
        {
            if (parsed.Take(i).FirstOrDefault(p => p!.Value.Tag == parsed[i]!.Value.Tag) is { } same)
                bag.Add(TuyaDiagnostics.DuplicateWire, fields[i].Value["tag"]!.Range, Values.Invariant(same.Tag), same.Field.Spec.Name);
        }
    }
}
