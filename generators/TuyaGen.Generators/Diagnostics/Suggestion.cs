namespace TuyaGen.Generators.Diagnostics;

/// <summary>The word that somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?", or the list of what there is where nothing is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var names = known.Distinct().OrderBy(n => n, StringComparer.Ordinal).ToArray();
        var nearest = names.Select(n => (Name: n, Distance: Distance(word, n))).OrderBy(n => n.Distance).FirstOrDefault();
        if (nearest.Name is not null && nearest.Distance <= Math.Max(1, Math.Min(word.Length, nearest.Name.Length) / 3))
            return $" Did you mean '{nearest.Name}'?";
        return names.Length == 0 ? " There is none here." : $" There is {string.Join(", ", names.Take(20))}{(names.Length > 20 ? ", ..." : "")}.";
    }

    // Levenshtein's distance, blind to case.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
