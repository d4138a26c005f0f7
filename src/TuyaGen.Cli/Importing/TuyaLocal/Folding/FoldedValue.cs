namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>A value on the wire that definitions name.</summary>
/// <param name="Wire">As it travels.</param>
/// <param name="Label">What is shown in its place: a text, a number, a boolean; null where nothing is.</param>
/// <param name="IsHidden">It cannot be chosen.</param>
internal sealed record FoldedValue(DpValue Wire, DpValue? Label, bool IsHidden)
{
    /// <summary>What is shown, where it is a word that says more than yes or no.</summary>
    public string? Word => Label is { } label && label.TryGetText(out var text) && !decimal.TryParse(text, out _) && text.Length > 0 ? text : null;

    /// <summary>What is shown, where it is a number.</summary>
    public decimal? Number => Label is not { } label ? null
        : label.TryGetDecimal(out var number) || (label.TryGetText(out var text)
            && decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number)) ? number : null;
}
