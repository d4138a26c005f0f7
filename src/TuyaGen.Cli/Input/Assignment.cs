using System.Globalization;

namespace TuyaGen.Cli.Input;

/// <summary>One NAME=VALUE of a command line.</summary>
/// <param name="Property">The name of a property, or the number of a data point.</param>
/// <param name="Value">The value as it was typed.</param>
internal sealed record Assignment(string Property, string Value)
{
    /// <summary>The number of the data point, where one was given in place of a name.</summary>
    public int? Number =>
        int.TryParse(Property, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The way to a part of a packed value behind the name of its property, <c>Days[0].Start</c>; null for a whole property.</summary>
    public string? Part => Property.IndexOf('.', StringComparison.Ordinal) is >= 0 and var end ? Property[(end + 1)..] : null;

    /// <summary>The property without the part.</summary>
    public string Whole => Part is { } part ? Property[..^(part.Length + 1)] : Property;

    public static bool IsOne(string text) => text.Contains('=', StringComparison.Ordinal);

    /// <exception cref="UsageException">The text is no assignment.</exception>
    public static Assignment Parse(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var assignment = sign < 0 ? null : new Assignment(text[..sign].Trim(), text[(sign + 1)..]);
        if (assignment is null or { Property: "" } or { Number: 0 })
            throw new UsageException($"'{text}' sets nothing; write NAME=VALUE such as Brightness=40, or 1=true with the number of a data point.");
        return assignment;
    }
}
