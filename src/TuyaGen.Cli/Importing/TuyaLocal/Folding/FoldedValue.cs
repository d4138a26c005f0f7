using System.Globalization;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>A value on the wire that definitions name.</summary>
/// <param name="Wire">As it travels.</param>
/// <param name="Label">What is shown in its place: a text, a number, a boolean; null where nothing is.</param>
/// <param name="IsHidden">It cannot be chosen.</param>
internal sealed record FoldedValue(DpValue Wire, DpValue? Label, bool IsHidden)
{
    /// <summary>What is shown, where it is a word that says more than yes or no.</summary>
    public string? Word => Text is { Length: > 0 } text && Parse(text) is null ? text : null;

    /// <summary>What is shown, where it is a number.</summary>
    public decimal? Number => Label is { } label && label.TryGetDecimal(out var number) ? number : Text is { } text ? Parse(text) : null;

    private string? Text => Label is { } label && label.TryGetText(out var text) ? text : null;

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
