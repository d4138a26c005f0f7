using TuyaGen.Cli.Importing.Drafts;

namespace TuyaGen.Cli.Importing.Documents;

/// <summary>Writes what a number may be.</summary>
internal static class NumberWords
{
    public static IEnumerable<(string Name, Json? Value)> Of(NumberDraft? number, Constants constants) => number is null ? [] :
    [
        .. Facets(number, constants.Bound, number.Divisor != 1, number.Multiplier != 1),
        ("unit", Json.IfAny(number.Unit)),
        ("sum", Json.IfAny(number.Sum)),
    ];

    /// <summary>Of a case: a factor of 1 is said where the data point has another.</summary>
    public static IEnumerable<(string Name, Json? Value)> OfCase(NumberDraft? number, NumberDraft? whole, Constants constants) => number is null ? [] :
    [
        .. Facets(number, constants.Bound, number.Divisor != (whole?.Divisor ?? 1), number.Multiplier != (whole?.Multiplier ?? 1)),
        ("unit", Json.IfAny(number.Unit)),
    ];

    /// <summary>Of a field, whose limits are numbers.</summary>
    public static IEnumerable<(string Name, Json? Value)> OfField(NumberDraft? number) => number is null ? [] :
    [
        .. Facets(number, b => Json.Of(b.Number ?? 0), number.Divisor != 1, number.Multiplier != 1),
        ("unit", Json.IfAny(number.Unit)),
    ];

    private static IEnumerable<(string Name, Json? Value)> Facets(NumberDraft number, Func<BoundDraft, Json> bound, bool hasDivisor, bool hasMultiplier) =>
    [
        ("range", number is { Min: { } min, Max: { } max } ? Json.List([bound(min), bound(max)]) : null),
        ("step", number.Step is { } step ? Json.Of(step) : null),
        ("divisor", hasDivisor ? Json.Of(number.Divisor) : null),
        ("multiplier", hasMultiplier ? Json.Of(number.Multiplier) : null),
        ("view", number.View is { } view ? Json.List([Json.Of(view.AtMin), Json.Of(view.AtMax)]) : null),
        ("digits", number.Digits is { } digits ? Json.Of(digits) : null),
    ];
}
