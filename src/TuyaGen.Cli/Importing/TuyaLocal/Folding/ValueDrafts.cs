using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.Names;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>Makes words of enumerations of the values that definitions name.</summary>
internal static class ValueDrafts
{
    // Longer than any word: digits of a packed value.
    private const int LongestWord = 24;

    /// <param name="values">The values.</param>
    /// <param name="areBytes">They are packed, so that they say nothing themselves.</param>
    public static IReadOnlyList<ValueDraft> Of(IEnumerable<FoldedValue> values, bool areBytes = false) =>
        [.. values.Select(v => Of(v, areBytes))];

    private static ValueDraft Of(FoldedValue value, bool isBytes)
    {
        var isWord = value.Wire.TryGetText(out var wire) && wire.Any(char.IsLetter) && wire.Length <= LongestWord && !isBytes;
        var label = isWord ? null : value.Word ?? (isBytes ? Flag(value.Label) : null) ?? Bare(value.Wire);
        var number = value.Number is { } shown && value.Wire != DpValue.Of(shown) ? shown : (decimal?)null;
        return new(value.Wire)
        {
            Label = label,
            Doc = value.Word is { } word && !IsSame(word, Labels.ToName(label) ?? wire ?? "") ? Labels.ToTitle(word) + "." : null,
            Number = number,
            IsReportOnly = value.IsHidden,
        };
    }

    private static string? Flag(DpValue? label) => label is { } shown && shown.TryGetBoolean(out var isSo) ? isSo ? "Yes" : "No" : null;

    // What nobody gave a word for, and says too little as it is.
    private static string? Bare(DpValue wire)
    {
        if (wire.TryGetBoolean(out var isOn))
            return isOn ? "On" : "Off";
        return wire == DpValue.Of("") ? "Nothing" : null;
    }

    private static bool IsSame(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
