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

    // The number of letters to insert, drop, replace or swap with their neighbour.
    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }

                var replaced = steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                steps[i, j] = isSwapped ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
            }
        }

        return steps[from.Length, to.Length];
    }
}
