using TuyaGen.Generators.Json;

namespace TuyaGen.Generators.Parsing;

/// <summary>What a number may be, as documentation says it: "1 to 100 %; 9.8 to 100 % (A, C)".</summary>
internal static class PropertyLimits
{
    public static string? Of(PropertyEntry property)
    {
        var limits = property.Points
            .Select(p => (p.Variant, Text: Describe(p.Point)))
            .Where(p => p.Text.Length > 0)
            .GroupBy(p => p.Text)
            .Select((g, i) => i == 0 ? g.Key : $"{g.Key} ({string.Join(", ", g.Select(p => p.Variant))})")
            .ToArray();
        return limits.Length == 0 ? null : string.Join("; ", limits);
    }

    // What depends on other properties is said in all its forms; which one holds, the state says.
    private static string Describe(ParsedPoint point) => string.Join(" or ", point.Rules.When.Select(w => w.Point).OfType<ParsedPoint>()
        .Select(Describe).Prepend(Own(point)).Where(t => t.Length > 0).Distinct());

    private static string Own(ParsedPoint point)
    {
        if (point.Numbers is not { } numbers)
            return "";
        var rules = point.Rules;
        var unit = rules.UnitOf is { } property ? $" in the unit of {property.Text}" : point.Spec.Unit is { } text ? " " + text : "";
        if (rules.Minimum is not null || rules.Maximum is not null)
            return $"{End(rules.Minimum, numbers.ToShown(numbers.Min))} to {End(rules.Maximum, numbers.ToShown(numbers.Max))}{unit}";
        if (numbers.Shown is { } shown)
            return $"{Rounded(shown.Low)} to {Rounded(shown.High)}{unit}";
        return unit.Length == 0 || rules.UnitOf is not null ? unit.TrimStart() : "in" + unit;
    }

    private static string End(JsonNode? property, decimal? number) =>
        property?.Text ?? (number is { } known ? Rounded(known) : "any");

    private static string Rounded(decimal number) => Values.Invariant(decimal.Round(number, 2));
}
