using System.Globalization;

namespace TuyaGen;

/// <summary>The way to a part of a packed value: <c>Schedule.Days[0].Periods[1].HeatTo</c>.</summary>
internal sealed class PartPath
{
    private static readonly char[] Signs = ['.', '['];

    private readonly DataPoint _point;
    private readonly string _text;
    private readonly List<PartStep> _steps = [];

    private PartPath(DataPoint point, string text) => (_point, _text) = (point, text);

    /// <summary>Whether a name means a part of a property.</summary>
    public static bool IsPart(string name) => name.IndexOfAny(Signs) >= 0;

    /// <summary>The name of the property in front of the part.</summary>
    public static string PropertyOf(string name) => name.IndexOfAny(Signs) is >= 0 and var end ? name[..end] : name;

    /// <exception cref="NotSupportedByDeviceException">There is no such part; the message names those that there are.</exception>
    public static PartPath Of(DataPoint point, string text)
    {
        var path = new PartPath(point, text);
        var fields = point.Fields;
        var rest = text.AsSpan(PropertyOf(text).Length);
        while (rest.Length > 0)
        {
            var step = path.Next(fields, ref rest);
            path._steps.Add(step);
            fields = step.IsWhole ? [] : step.Field.Fields;
        }

        return path;
    }

    /// <summary>The field that the part is.</summary>
    public DpField Field => _steps[^1].Field;

    /// <summary>The part as a person reads it; null where the value does not say.</summary>
    public string? Describe(object whole)
    {
        object? part = whole;
        foreach (var step in _steps)
        {
            part = step.Get(part, _text);
            if (part is null)
                return null;
        }

        return Field.Describe(part);
    }

    /// <summary>The packed value with another value of the part.</summary>
    /// <exception cref="ValueOutOfRangeException">The text is no such value; the message says what is.</exception>
    public object With(object whole, string text) => With(whole, 0, text);

    private object With(object whole, int place, string text)
    {
        var step = _steps[place];
        if (!step.Field.IsWritable)
            throw new NotSupportedByDeviceException($"{_text} can only be read.");
        if (place == _steps.Count - 1)
            return step.With(whole, Parse(step, text), _text);
        var inner = step.Get(whole, _text) ?? step.Field.Codec.Empty
            ?? throw new NotSupportedByDeviceException($"{_text} is not there now, so no part of it can be written; write {step.Field.Name} first.");
        return step.With(whole, With(inner, place + 1, text), _text);
    }

    private object? Parse(PartStep step, string text)
    {
        if (step.IsWhole)
            throw new NotSupportedByDeviceException($"{_text} is a list; write one of its items, such as {_text}[0].");
        if (step.Field.IsOptional && step.Index is null && text == "null")
            return null;
        return step.Field.Codec.ParseObject(text)
            ?? throw new ValueOutOfRangeException(_text, _point.IsSecret ? DataPoint.Hidden : text, step.Field.Accepts);
    }

    // The rest begins with a point, and ends where the next one is.
    private PartStep Next(IReadOnlyList<DpField> fields, ref ReadOnlySpan<char> rest)
    {
        var before = _text[..^rest.Length];
        if (rest[0] != '.')
            throw Unknown(before, $"is no list, so '{rest}' means nothing", fields);
        var end = rest[1..].IndexOfAny(Signs) is >= 0 and var length ? length + 1 : rest.Length;
        var name = rest[1..end].ToString();
        var field = fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw Unknown(before, $"has no part '{name}'", fields, name);
        rest = rest[end..];
        if (!field.IsList || rest.Length == 0)
            return new(field, null);
        var close = rest.IndexOf(']');
        if (rest[0] != '[' || close < 0 || !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw new NotSupportedByDeviceException($"{_text[..^rest.Length]} is a list; write the number of an item behind it, such as {_text[..^rest.Length]}[0].");
        rest = rest[(close + 1)..];
        return new(field, index);
    }

    private static NotSupportedByDeviceException Unknown(string before, string what, IReadOnlyList<DpField> fields, string name = "")
    {
        var guess = NearestName.Of(name, fields.Select(f => f.Name)) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        var others = fields.Count == 0 ? "It has no parts." : $"It has {string.Join(", ", fields)}.";
        return new($"{before} {what}.{guess} {others}");
    }
}
