using System.Text;
using System.Text.RegularExpressions;

namespace TuyaGen.Generators.Parsing;

/// <summary>
/// Names for wire words, where a document lists words only. The same on every machine, so the letters are folded by a table and not
/// by the culture's rules.
/// </summary>
internal static class MemberNames
{
    private const string Marked = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyy";

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['%'] = " Percent ", ['&'] = " And ", ['+'] = " Plus ", ['°'] = " Degrees ", ['#'] = " Number ", ['<'] = " Below ",
        ['>'] = " Above ", ['²'] = "2", ['³'] = "3", ['µ'] = "u", ['μ'] = "u",
    };

    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);
    private static readonly Regex WholeNumber = new("^-?[0-9]+\\z", RegexOptions.CultureInvariant);

    /// <summary>The names of a list of words, each one once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var names = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var name = Of(words[i]) ?? "Value" + Values.Invariant(i);
            var unique = name;
            for (var n = 2; names.Contains(unique); n++)
                unique = name + (char.IsDigit(name[name.Length - 1]) ? "N" : "") + Values.Invariant(n);
            names.Add(unique);
        }

        return names;
    }

    /// <summary>The name of one word; null where nothing of it can be in a name.</summary>
    public static string? Of(string word)
    {
        if (WholeNumber.IsMatch(word))
            return word[0] == '-' ? "Minus" + word.Substring(1) : "Value" + word;
        var parts = Word.Matches(Fold(word)).Cast<Match>().Select(m => m.Value).ToList();
        if (parts.Count > 1 && char.IsDigit(parts[0][0]))
            (parts[0], parts[1]) = (parts[1], parts[0]);
        var name = string.Concat(parts.Select(Capital));
        if (name.Length == 0)
            return null;
        return char.IsDigit(name[0]) ? "Value" + name : name;
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder();
        foreach (var c in word)
        {
            var at = Marked.IndexOf(c);
            if (at >= 0)
                folded.Append(Plain[at]);
            else if (Signs.TryGetValue(c, out var sign))
                folded.Append(sign);
            else
                folded.Append(c);
        }

        return folded.ToString();
    }

    private static string Capital(string part) => char.ToUpperInvariant(part[0]) + part.Substring(1).ToLowerInvariant();
}
