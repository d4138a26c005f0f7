using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the facets of numbers: of data points, of fields, of parameters.</summary>
internal static class FacetsReader
{
    public static NumberFacets Read(ObjectReader words, DiagnosticBag bag)
    {
        var range = Ranges.ReadEnds(words, bag);
        var step = words.Number("step");
        if (step <= 0)
            OutOfBounds(words, "step", "more than 0", bag);
        var facets = new NumberFacets
        {
            Min = range.Min,
            Max = range.Max,
            Step = step,
            Divisor = words.Whole("divisor", 1, int.MaxValue) ?? 1,
            Multiplier = words.Whole("multiplier", int.MinValue, int.MaxValue) ?? 1,
            Digits = words.Whole("digits", 0, 10),
            Text = TextAround(words, bag),
        };
        if (facets.Multiplier == 0)
            OutOfBounds(words, "multiplier", "other than 0", bag);
        return words.Has("view") ? View(words, facets, bag) : facets;
    }

    /// <summary>Complains of facets that a wire number, which is whole, cannot have.</summary>
    public static void RequireWhole(ObjectReader words, NumberFacets facets, DiagnosticBag bag)
    {
        if (!IsWhole(facets.Min) || !IsWhole(facets.Max))
            OutOfBounds(words, "range", "whole numbers, because an int travels as one (say 'divisor' for what is shown)", bag);
        if (!IsWhole(facets.Step))
            OutOfBounds(words, "step", "a whole number, because an int travels as one", bag);
    }

    private static NumberFacets View(ObjectReader words, NumberFacets facets, DiagnosticBag bag)
    {
        if (facets.Multiplier != 1 || facets.Divisor != 1)
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("view"), "view", "a number that has a divisor or a multiplier");
        if (!words.Has("range"))
            bag.Add(TuyaDiagnostics.NeedsRange, words.RangeOf("view"));
        else if (!Ranges.ReadEnds(words, bag).AreNumbers)
            bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("view"), "view", "a range that other properties give");
        var ends = words.List("view");
        if (ends.Count != 2)
        {
            Ranges.NotTwo(words, "view", ends.Count, bag);
            return facets;
        }

        var (low, high) = (Values.Number(ends[0], "view", bag), Values.Number(ends[1], "view", bag));
        if (low is not null && low == high)
            OutOfBounds(words, "view", "two different numbers", bag);
        return facets with { ViewAtMin = low, ViewAtMax = high };
    }

    private static string? TextAround(ObjectReader words, DiagnosticBag bag)
    {
        var text = words.Text("text");
        if (text is not null && text.Split(["{n}"], StringSplitOptions.None).Length != 2)
            OutOfBounds(words, "text", "a text with {n} in it once, such as {n}h", bag);
        return text;
    }

    private static bool IsWhole(decimal? number) => number is not { } n || Ranges.IsWhole(n);

    private static void OutOfBounds(ObjectReader words, string word, string wanted, DiagnosticBag bag) =>
        bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf(word), word, Text(words.Find(word)!), wanted);

    private static string Text(JsonNode node) =>
        node.Kind == JsonKind.Array ? $"[{string.Join(", ", node.Items.Select(i => i.Text))}]" : node.Text;
}
