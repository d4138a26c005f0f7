using System.Globalization;

namespace TuyaGen;

/// <summary>The text around a number that travels inside one: <c>{n}h</c>.</summary>
internal sealed class NumberText
{
    private const string Place = "{n}";

    private readonly string _before;
    private readonly string _after;

    private NumberText(string text)
    {
        var place = text.IndexOf(Place, StringComparison.Ordinal);
        (_before, _after) = (text[..place], text[(place + Place.Length)..]);
    }

    /// <summary>Nothing around the number.</summary>
    public static NumberText Plain { get; } = new(Place);

    /// <summary>The text of a model; null where there is none.</summary>
    /// <exception cref="ArgumentException">It has no place for the number.</exception>
    public static NumberText? Of(string? text) => text?.Contains(Place, StringComparison.Ordinal) switch
    {
        null => null,
        true => new(text),
        false => throw new ArgumentException($"The text around a number has {Place} in it where the number stands; '{text}' has not.", nameof(text)),
    };

    public DpValue Around(decimal number) => DpValue.Of(string.Create(CultureInfo.InvariantCulture, $"{_before}{number}{_after}"));

    public bool TryRead(string text, NumberStyles styles, out decimal number)
    {
        number = 0;
        if (_before.Length + _after.Length > 0)
            styles &= ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite);
        return text.Length > _before.Length + _after.Length
            && text.StartsWith(_before, StringComparison.Ordinal)
            && text.EndsWith(_after, StringComparison.Ordinal)
            && decimal.TryParse(text.AsSpan(_before.Length, text.Length - _before.Length - _after.Length), styles, CultureInfo.InvariantCulture, out number);
    }
}
