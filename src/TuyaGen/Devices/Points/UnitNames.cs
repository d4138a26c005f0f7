namespace TuyaGen;

/// <summary>The usual signs for units that a property of a device names in words.</summary>
internal static class UnitNames
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c"] = "°C",
        ["celsius"] = "°C",
        ["f"] = "°F",
        ["fahrenheit"] = "°F",
    };

    /// <summary>The sign for a word, or the word itself; null for a word that is not known.</summary>
    public static string? Find(string? word) =>
        word is null || word.StartsWith('?') ? null : Signs.TryGetValue(word, out var sign) ? sign : word;
}
