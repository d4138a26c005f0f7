using System.Globalization;
using TuyaGen.Generators.Diagnostics;
using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>Reads times such as 500ms, 2s and 1min.</summary>
internal static class Durations
{
    private const int MostDigits = 5;
    private static readonly (string Ending, int Milliseconds)[] Units = [("min", 60_000), ("ms", 1), ("s", 1_000)];

    public static int? Milliseconds(JsonNode node, string word, DiagnosticBag bag)
    {
        if (Values.Text(node, word, bag) is not { } text)
            return null;
        if (Milliseconds(text) is { } found)
            return found;
        bag.Add(TuyaDiagnostics.OutOfBounds, node.Range, word, text, "a time such as 500ms, 2s or 1min");
        return null;
    }

    private static int? Milliseconds(string text)
    {
        foreach (var (ending, milliseconds) in Units)
        {
            var digits = text.Length - ending.Length;
            if (text.EndsWith(ending, StringComparison.Ordinal) && digits <= MostDigits
                && int.TryParse(text.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= int.MaxValue / milliseconds)
                return number * milliseconds;
        }

        return null;
    }
}
