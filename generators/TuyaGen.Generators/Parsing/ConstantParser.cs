using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads a constant that stands for a value as the caller sees it. A text where an enumeration stands names its member.</summary>
internal sealed class ConstantParser(TypeTable types, DiagnosticBag bag)
{
    public Scalar? Read(JsonNode node, ClrType type, string target)
    {
        if (type.Kind is ClrKind.Enum or ClrKind.Bitmap && node.Kind == JsonKind.Text)
            return Member(node, type);
        if (type.Kind == ClrKind.Duration)
            return Durations.Milliseconds(node, target, bag) is { } time ? new(ScalarKind.Number, Values.Invariant(time)) : null;
        var fits = type.Kind switch
        {
            ClrKind.Boolean => node.Kind == JsonKind.Boolean,
            ClrKind.Text => node.Kind == JsonKind.Text,
            ClrKind.Integer => IsWhole(node, int.MinValue, int.MaxValue),
            ClrKind.Long => IsWhole(node, long.MinValue, long.MaxValue),
            ClrKind.Decimal or ClrKind.Double => node.Kind == JsonKind.Number,
            _ => false,
        };
        if (fits)
            return Values.Scalar(node, target, bag);
        bag.Add(TuyaDiagnostics.TypeMismatch, node.Range, $"'{target}'", type.Describe(), node.Describe());
        return null;
    }

    private Scalar? Member(JsonNode node, ClrType type)
    {
        var name = TypeParser.Free(node.Text, type.Kind == ClrKind.Enum ? TypeParser.UnknownMember : TypeParser.NoBitMember);
        var members = types.MembersOf(type).ToArray();
        if (members.Contains(name))
            return new(ScalarKind.Text, name);
        bag.Add(TuyaDiagnostics.UnknownChoice, node.Range, node.Text, type.Name, Suggestion.For(node.Text, members));
        return null;
    }

    private static bool IsWhole(JsonNode node, decimal min, decimal max) =>
        node.TryGetNumber(out var number) && number == decimal.Truncate(number) && number >= min && number <= max;
}
