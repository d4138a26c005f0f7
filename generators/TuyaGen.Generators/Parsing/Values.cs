using System.Globalization;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Single values of a document.</summary>
internal static class Values
{
    public static bool Is(JsonNode node, JsonKind kind, string word, string wanted, DiagnosticBag bag)
    {
        if (node.Kind != kind)
            bag.Add(TuyaDiagnostics.WrongKind, node.Range, word, wanted, node.Describe());
        return node.Kind == kind;
    }

    public static string? Text(JsonNode node, string word, DiagnosticBag bag) =>
        Is(node, JsonKind.Text, word, "a text", bag) ? node.Text : null;

    public static decimal? Number(JsonNode node, string word, DiagnosticBag bag)
    {
        if (!Is(node, JsonKind.Number, word, "a number", bag))
            return null;
        if (node.TryGetNumber(out var number))
            return number;
        bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, word, node.Text, "a number of at most 28 digits");
        return null;
    }

    public static int? Whole(JsonNode node, string word, int min, int max, DiagnosticBag bag)
    {
        if (Number(node, word, bag) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number >= min && number <= max)
            return (int)number;
        bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, word, node.Text, $"a whole number from {Invariant(min)} to {Invariant(max)}");
        return null;
    }

    /// <summary>A wire value or a constant: anything but a list or an object.</summary>
    public static Scalar? Scalar(JsonNode node, string word, DiagnosticBag bag)
    {
        switch (node.Kind)
        {
            case JsonKind.Text:
                return new(ScalarKind.Text, node.Text);
            case JsonKind.Boolean:
                return new(ScalarKind.Boolean, node.Text);
            case JsonKind.Number:
                return Number(node, word, bag) is { } number ? new(ScalarKind.Number, Invariant(number)) : null;
            default:
                bag.Add(TuyaDiagnostics.WrongKind, node.Range, word, "a text, a number, true or false", node.Describe());
                return null;
        }
    }

    /// <summary>A number as every culture writes it the same, without zeros at its end.</summary>
    public static string Invariant(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
