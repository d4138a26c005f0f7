using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Parsing;

/// <summary>Which words speak of which fields, and what they come to.</summary>
internal static class FieldWords
{
    public static readonly IReadOnlyList<string> Facets = ["range", "step", "divisor", "multiplier", "view", "digits"];

    private static readonly string[] BinaryOnly = ["at", "bits", "signOf", "absentIf", "if", "check", "offset", "codec", "size"];
    private static readonly string[] NotOfWords = ["key", "const", "values", "flags", "repeat", "fields", "invert"];

    /// <summary>The words that say nothing about fields of a kind.</summary>
    public static IEnumerable<string> Misfits(FieldKind kind) => kind switch
    {
        FieldKind.Binary => ["key"],
        FieldKind.Json => BinaryOnly,
        _ => BinaryOnly.Concat(NotOfWords),
    };

    public static string Describe(FieldKind kind) => kind switch
    {
        FieldKind.Binary => "a field of bytes",
        FieldKind.Json => "a member of a JSON object",
        _ => "a word between bars",
    };

    /// <summary>What a number may be, for documentation.</summary>
    public static string? Limits(NumberFacets? scale, string? unit)
    {
        var after = unit is null ? "" : " " + unit;
        if (scale?.Shown is { } shown)
            return $"{Rounded(shown.Low)} to {Rounded(shown.High)}{after}";
        return unit is null ? null : "in" + after;
    }

    /// <summary>The value of a new record, where 0 is outside the range.</summary>
    public static decimal? Initial(NumberFacets? scale)
    {
        var wire = scale switch
        {
            { Min: { } min } when min > 0 => min,
            { Max: { } max } when max < 0 => max,
            { ViewAtMin: not null, Min: { } min } => min,
            _ => (decimal?)null,
        };
        if (wire is not { } number)
            return null;
        if (scale!.ViewAtMin is { } first && scale.ViewAtMax is { } last)
            return number == scale.Min ? first : last;
        return number * scale.Multiplier / scale.Divisor;
    }

    private static string Rounded(decimal number) => Values.Invariant(decimal.Round(number, 2));
}
