using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads the two ends of a range.</summary>
internal static class Ranges
{
    public static void NotTwo(ObjectReader words, string word, int count, DiagnosticBag bag) =>
        bag.Add(TuyaDiagnostics.WrongKind, words.RangeOf(word), word, "a list of two numbers", $"one of {Values.Invariant(count)}");

    public static bool AreWhole((decimal Min, decimal Max)? range) => range is not { } ends || (IsWhole(ends.Min) && IsWhole(ends.Max));

    public static bool IsWhole(decimal number) => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;

    /// <summary>A range of two numbers.</summary>
    public static (decimal Min, decimal Max)? Read(ObjectReader words, DiagnosticBag bag)
    {
        var ends = ReadEnds(words, bag);
        if ((ends.MinOf ?? ends.MaxOf) is { } name)
            Values.Number(name, "range", bag);
        return ends is { Min: { } min, Max: { } max } ? (min, max) : null;
    }

    /// <summary>A range whose ends may be numbers or the names of properties.</summary>
    public static RangeEnds ReadEnds(ObjectReader words, DiagnosticBag bag)
    {
        var nothing = new RangeEnds(null, null);
        if (!words.Has("range"))
            return nothing;
        var ends = words.List("range");
        if (ends.Count != 2)
        {
            NotTwo(words, "range", ends.Count, bag);
            return nothing;
        }

        var (min, max) = (Number(ends[0], bag), Number(ends[1], bag));
        if (min > max)
            bag.Add(TuyaDiagnostics.RangeTurned, words.RangeOf("range"), Values.Invariant(min.Value), Values.Invariant(max!.Value));
        return new(min, max, Name(ends[0]), Name(ends[1]));
    }

    private static decimal? Number(JsonNode end, DiagnosticBag bag) => Name(end) is null ? Values.Number(end, "range", bag) : null;

    private static JsonNode? Name(JsonNode end) => end.Kind == JsonKind.Text ? end : null;
}
