using TuyaGen.Cli.Importing.Names;

namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>Documentation out of what the vendor writes for people.</summary>
internal static class Sentences
{
    // Descriptions of bytes are pages at times; what follows is in the vendor's own documents.
    private const int Longest = 500;

    /// <summary>What is said of a data point beyond its code; null where that is nothing.</summary>
    public static string? Of(VendorPoint point) => Of(point.Description) ?? Of(point.Name is { } name && SaysMore(name, point.Code) ? name : null);

    /// <summary>A text as a sentence.</summary>
    public static string? Of(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0 || line is "{}" or "[]" or "null")
            return null;
        if (line.Length > Longest)
            return string.Concat(line.AsSpan(0, Longest), "…");
        return char.IsAsciiLetterOrDigit(line[^1]) ? Labels.ToTitle(line) + "." : line;
    }

    private static bool SaysMore(string name, string? code) => Labels.ToName(name) is not { } readable || readable != Labels.ToName(code);
}
