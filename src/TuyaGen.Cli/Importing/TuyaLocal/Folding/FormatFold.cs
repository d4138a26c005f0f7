using System.Globalization;
using TuyaGen.Cli.Importing.Drafts;
using TuyaGen.Cli.Importing.TuyaLocal.Definitions;

namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>The fields of a payload that a light describes by letters.</summary>
internal static class FormatFold
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["r"] = "Red",
        ["g"] = "Green",
        ["b"] = "Blue",
        ["h"] = "Hue",
        ["s"] = "Saturation",
        ["v"] = "Value",
        ["w"] = "White",
        ["sw"] = "Switches",
        ["wb"] = "White brightness",
        ["wc"] = "White temperature",
        ["ct"] = "Colour temperature",
    };

    /// <summary>The codec of a colour that is made of exactly these fields; null where none is.</summary>
    public static string? Codec(IReadOnlyList<FormatField> fields) => Shape(fields) switch
    {
        "h2:0-360 s2:0-1000 v2:0-1000" => "hsv16",
        "r1:0-255 g1:0-255 b1:0-255 h2:0-360 s1:0-255 v1:0-255" => "rgb8hsv",
        _ => null,
    };

    public static IReadOnlyList<FieldDraft> Fields(IReadOnlyList<FormatField> fields, Action<string> note)
    {
        var drafts = new List<FieldDraft>();
        var at = 0;
        foreach (var field in fields)
        {
            if (field.Bytes is 1 or 2 or 3 or 4 or 8)
                drafts.Add(Field(field, at));
            else
                note($"The part '{field.Name}' is left out: a number has 1, 2, 3, 4 or 8 bytes.");
            at += field.Bytes;
        }

        return drafts;
    }

    private static FieldDraft Field(FormatField field, int at)
    {
        var sign = field.Range is { Min: < 0 } ? 'i' : 'u';
        var bits = (field.Bytes * 8).ToString(CultureInfo.InvariantCulture);
        return new("format" + at.ToString(CultureInfo.InvariantCulture), sign + bits)
        {
            At = at,
            Labels = [Names.GetValueOrDefault(field.Name, field.Name)],
            Number = field.Range is { } range && range.Min <= range.Max ? new() { Min = range.Min, Max = range.Max } : null,
        };
    }

    private static string Shape(IEnumerable<FormatField> fields) => string.Join(' ', fields.Select(f =>
    {
        var range = f.Range ?? new(0, f.Bytes == 1 ? 255 : 65535);
        return string.Create(CultureInfo.InvariantCulture, $"{f.Name}{f.Bytes}:{range.Min}-{range.Max}");
    }));
}
