namespace TuyaGen;

/// <summary>What a mistyped name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The candidate that a third of the letters, at most, tell from a name; null for none.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var furthest = Math.Max(1, name.Length / 3);
        return candidates.Select(c => (Name: c, Distance: Distance(name.ToUpperInvariant(), c.ToUpperInvariant())))
            .Where(c => c.Distance <= furthest)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    // The number of letters to insert, drop or replace. One row of the table at a time is enough.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
