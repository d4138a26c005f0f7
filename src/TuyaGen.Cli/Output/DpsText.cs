using System.Globalization;

namespace TuyaGen.Cli.Output;

/// <summary>What a device reported or was told, on one line: <c>Switch = true, Brightness = 40 %</c>.</summary>
internal static class DpsText
{
    public static string Describe(Dps dps, PointReader? state)
    {
        var parts = new List<string>();
        foreach (var (id, wire) in dps)
        {
            var points = state?.Points.Where(p => p.Id == id).ToArray() ?? [];
            parts.AddRange(points.Select(p => $"{p.Name} = {p.Describe(wire)}"));
            if (points.Length == 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"dp {id} = {wire}"));
        }

        return Printable(string.Join(", ", parts));
    }

    /// <summary>A text on one line, without characters that would move the cursor, ring the bell or turn the reading direction.</summary>
    public static string Printable(string text) =>
        text.Any(IsCommand) ? string.Concat(text.Select(c => IsCommand(c) ? ' ' : c)) : text;

    private static bool IsCommand(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
