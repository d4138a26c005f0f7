using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;
using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

// The facets of numbers.
internal sealed partial class PointParser
{
    public NumberFacets Numbers(ObjectReader words)
    {
        var range = Ranges.ReadEnds(words, _bag);
        var step = words.Number("step");
        if (step <= 0)
            OutOfBounds(words, "step", "more than 0");
        var facets = new NumberFacets
        {
            Min = range.Min,
            Max = range.Max,
            Step = step,
            Divisor = words.Whole("divisor", 1, int.MaxValue) ?? 1,
            Multiplier = words.Whole("multiplier", int.MinValue, int.MaxValue) ?? 1,
            Digits = words.Whole("digits", 0, 10),
            Text = TextAround(words),
        };
        if (facets.Multiplier == 0)
            OutOfBounds(words, "multiplier", "other than 0");
        return words.Has("view") ? View(words, facets) : facets;
    }

    private NumberFacets View(ObjectReader words, NumberFacets facets)
    {
        if (facets.Multiplier != 1 || facets.Divisor != 1)
            _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("view"), "view", "a number that has a divisor or a multiplier");
        if (!words.Has("range"))
            _bag.Add(TuyaDiagnostics.NeedsRange, words.RangeOf("view"));
        else if (!Ranges.ReadEnds(words, _bag).AreNumbers)
            _bag.Add(TuyaDiagnostics.DoesNotFit, words.RangeOf("view"), "view", "a range that other properties give");
        var ends = words.List("view");
        if (ends.Count != 2)
        {
            Ranges.NotTwo(words, "view", ends.Count, _bag);
            return facets;
        }

        var (low, high) = (Values.Number(ends[0], "view", _bag), Values.Number(ends[1], "view", _bag));
        if (low is not null && low == high)
            OutOfBounds(words, "view", "two different numbers");
        return facets with { ViewAtMin = low, ViewAtMax = high };
    }

    private string? TextAround(ObjectReader words)
    {
        var text = words.Text("text");
        if (text is not null && text.Split(["{n}"], StringSplitOptions.None).Length != 2)
            OutOfBounds(words, "text", "a text with {n} in it once, such as {n}h");
        return text;
    }

    private (ClrType Type, CodecSpec Codec)? Integer(ObjectReader words, NumberFacets facets)
    {
        if (!IsWhole(facets.Min) || !IsWhole(facets.Max))
            OutOfBounds(words, "range", "whole numbers, because an int travels as one (say 'divisor' for what is shown)");
        if (!IsWhole(facets.Step))
            OutOfBounds(words, "step", "a whole number, because an int travels as one");
        if (facets.IsScaled)
        {
            if (facets.Text is not (null or "{n}"))
                _bag.Add(TuyaDiagnostics.NotSupportedYet, words.RangeOf("text"), "A scaled number with letters around it ('text')");
            return (ClrType.Decimal, new DecimalCodec(facets));
        }

        var isLong = facets.Min < int.MinValue || facets.Max > int.MaxValue;
        if (isLong && facets.Text is not null)
            _bag.Add(TuyaDiagnostics.NotSupportedYet, words.RangeOf("text"), "A number beyond 32 bits inside a text ('text')");
        return (isLong ? ClrType.Long : ClrType.Integer,
            new IntegerCodec(Whole(facets.Min), Whole(facets.Max), Whole(facets.Step) ?? 1, facets.Text, isLong));
    }

    private static bool IsWhole(decimal? number) => number is not { } n || Ranges.IsWhole(n);

    private static long? Whole(decimal? number) => number is { } n && IsWhole(n) ? (long)n : null;

    private void OutOfBounds(ObjectReader words, string word, string wanted) =>
        _bag.Add(TuyaDiagnostics.OutOfBounds, words.RangeOf(word), word, Text(words.Find(word)!), wanted);

    private static string Text(JsonNode node) =>
        node.Kind == JsonKind.Array ? $"[{string.Join(", ", node.Items.Select(i => i.Text))}]" : node.Text;
}
