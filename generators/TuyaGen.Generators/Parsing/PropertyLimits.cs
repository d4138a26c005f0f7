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

    private static string Describe(ParsedPoint point)
    {
        var unit = point.Spec.Unit is { } text ? " " + text : "";
        if (point.Numbers is null)
            return "";
        if (point.Numbers.Shown is { } shown)
            return $"{Rounded(shown.Low)} to {Rounded(shown.High)}{unit}";
        return unit.Length > 0 ? "in" + unit : "";
    }

    private static string Rounded(decimal number) => Values.Invariant(decimal.Round(number, 2));
}
