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

    public static (decimal Min, decimal Max)? Read(ObjectReader words, DiagnosticBag bag)
    {
        if (!words.Has("range"))
            return null;
        var ends = words.List("range");
        if (ends.Any(e => e.Kind == JsonKind.Text))
        {
            bag.Add(TuyaDiagnostics.NotSupportedYet, words.RangeOf("range"), "A range that other properties give");
            return null;
        }

        if (ends.Count != 2)
        {
            NotTwo(words, "range", ends.Count, bag);
            return null;
        }

        if (Values.Number(ends[0], "range", bag) is not { } min || Values.Number(ends[1], "range", bag) is not { } max)
            return null;
        if (min <= max)
            return (min, max);
        bag.Add(TuyaDiagnostics.RangeTurned, words.RangeOf("range"), Values.Invariant(min), Values.Invariant(max));
        return null;
    }
}
