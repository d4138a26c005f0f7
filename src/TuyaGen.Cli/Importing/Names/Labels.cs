using System.Text;
using TuyaGen.Generators.Parsing;

namespace TuyaGen.Cli.Importing.Names;

/// <summary>Makes names in C# of what people and vendors call things.</summary>
internal static class Labels
{
    // A name is typed by people; a sentence in its place is cut where a word ends.
    private const int Longest = 40;

    /// <summary>The name for a label; null where nothing of it can be in a name.</summary>
    public static string? ToName(string? label) =>
        label is null || MemberNames.Of(Fold(label)) is not { } name ? null : name.Length <= Longest ? name : Shorten(label) ?? name[..Longest];

    /// <summary>The name for the first label that gives one.</summary>
    public static string? ToName(IEnumerable<string> labels) => labels.Select(ToName).FirstOrDefault(n => n is not null);

    /// <summary>A label as people read it: spaces between the words, a large letter first.</summary>
    public static string ToTitle(string label)
    {
        var words = label.Replace('_', ' ').Trim();
        return words.Length == 0 ? label : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Shorten(string label)
    {
        var words = Fold(label).Split([' ', '_', '-', ',', '.', ':', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        string? name = null;
        for (var count = 1; count <= words.Length && MemberNames.Of(string.Join(' ', words.Take(count))) is var longer; count++)
        {
            if (longer?.Length > Longest)
                break;
            name = longer ?? name;
        }

        return name;
    }

    private static string Fold(string label)
    {
        var folded = new StringBuilder(label.Length);
        foreach (var c in label)
            folded.Append(Letters.Fold(c));
        return folded.ToString();
    }
}
